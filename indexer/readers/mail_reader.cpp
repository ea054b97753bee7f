// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mail_reader.hpp"

#include <iterator>
#include <utility>

#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/mail_file.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/text_reader.hpp"

namespace sovang::readers {
namespace {

Result<Page> page_of(const MailText& text, ReadOptions options) {
  options.charset = text.charset;
  return text.html ? HtmlReader().read(text.bytes, options) : TextReader().read(text.bytes, options);
}

/// Puts the lines of `more` behind those of `page`.
void append(Page& page, Page more) {
  const auto shift = static_cast<std::uint32_t>(page.containers.size());
  for (Container& container : more.containers) container.parent += shift;
  more.containers.front().parent = 0;
  for (Block& block : more.blocks) block.container += shift;
  std::move(more.containers.begin(), more.containers.end(), std::back_inserter(page.containers));
  std::move(more.blocks.begin(), more.blocks.end(), std::back_inserter(page.blocks));
  std::move(more.problems.begin(), more.problems.end(), std::back_inserter(page.problems));
}

void describe(const MailFile& mail, Page& page) {
  Metadata& told = page.metadata;
  if (mail.saved_page) {
    told.media_type = "multipart/related";
    if (told.title.empty()) told.title = mail.subject;
    if (told.url.empty()) told.url = mail.location;
    return;
  }
  told.media_type = "message/rfc822";
  told.title = mail.subject;
  told.author = mail.author;
  told.published = mail.date;
  told.site.clear();
}

}  // namespace

Result<Page> MailReader::read(std::string_view bytes, const ReadOptions& options) const {
  const Result<MailFile> mail = open_mail(bytes);
  if (!mail) return pass(mail);
  Page page;
  bool first = true;
  for (const MailText& text : mail->texts) {
    if (text.bytes.empty()) continue;
    Result<Page> read = page_of(text, options);
    if (!read) return read;
    if (std::exchange(first, false))
      page = std::move(*read);
    else
      append(page, std::move(*read));
  }
  if (page.blocks.size() > options.max_blocks)
    return refuse(Refusal::too_large, "the message has more than " + std::to_string(options.max_blocks) + " lines");
  describe(*mail, page);
  return page;
}

}  // namespace sovang::readers
