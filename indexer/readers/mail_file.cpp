// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mail_file.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include <gmime/gmime.h>

#include "core/text/ascii.hpp"
#include "core/text/normalize.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_nests = 100;  ///< GMime goes down into parts by calling itself
constexpr std::size_t max_parts = 2000;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : text::escape_invalid_utf8(text);
}

std::size_t count(std::string_view lower, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + word.size()))
    ++found;
  return found;
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (wrapper == nullptr) return {};
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  if (g_mime_data_wrapper_write_to_stream(wrapper, memory.get()) < 0) return {};
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string file_name(GMimePart* part) {
  std::string name = text_or_empty(g_mime_part_get_filename(part));
  name.erase(0, name.find_last_of("/\\") + 1);
  return name.empty() ? "attachment" : name;
}

bool is_attached(GMimeObject* object) {
  GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object);
  return disposition != nullptr && g_mime_content_disposition_is_attachment(disposition);
}

bool is_type(GMimeObject* object, const char* type, const char* subtype) {
  GMimeContentType* content = g_mime_object_get_content_type(object);
  return content != nullptr && g_mime_content_type_is_type(content, type, subtype);
}

/// Goes through the parts of a message in order.
class Walk {
 public:
  explicit Walk(MailFile& mail) : mail_(mail) {}

  void visit(GMimeObject* object) {
    if (object == nullptr || ++parts_ > max_parts) return;
    if (GMIME_IS_MESSAGE_PART(object)) {
      GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      if (inner != nullptr) visit(g_mime_message_get_mime_part(inner));
    } else if (GMIME_IS_MULTIPART(object)) {
      visit_parts(object);
    } else if (GMIME_IS_PART(object)) {
      visit_leaf(object);
    }
  }

 private:
  void visit_parts(GMimeObject* object) {
    GMimeMultipart* whole = GMIME_MULTIPART(object);
    const int parts = g_mime_multipart_get_count(whole);
    if (is_type(object, "multipart", "alternative")) {
      if (parts > 0) visit(best(whole, parts));
      return;
    }
    // Of a page and its pictures the page comes first.
    const bool related = is_type(object, "multipart", "related");
    for (int i = 0; i < (related ? std::min(parts, 1) : parts); ++i) visit(g_mime_multipart_get_part(whole, i));
  }

  /// The best form of a text stands last; what is neither text nor holds any is none.
  static GMimeObject* best(GMimeMultipart* whole, int parts) {
    for (int i = parts; i-- > 0;) {
      GMimeObject* part = g_mime_multipart_get_part(whole, i);
      if (is_type(part, "text", "html") || is_type(part, "multipart", "*")) return part;
    }
    return g_mime_multipart_get_part(whole, 0);
  }

  void visit_leaf(GMimeObject* object) {
    GMimePart* part = GMIME_PART(object);
    const bool html = is_type(object, "text", "html");
    if (!is_attached(object) && (html || is_type(object, "text", "plain"))) {
      mail_.texts.push_back(
          {content_of(part), text_or_empty(g_mime_object_get_content_type_parameter(object, "charset")), html});
      if (html && mail_.location.empty()) mail_.location = text_or_empty(g_mime_part_get_content_location(part));
    } else if (is_attached(object) || g_mime_part_get_filename(part) != nullptr) {
      mail_.attachments.push_back({file_name(part), content_of(part)});
    }
  }

  MailFile& mail_;
  std::size_t parts_ = 0;
};

std::string sender(GMimeMessage* message) {
  InternetAddressList* list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return {};
  InternetAddress* first = internet_address_list_get_address(list, 0);
  std::string name = text_or_empty(internet_address_get_name(first));
  if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(first))
    name = text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  return name;
}

std::string day(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return {};
  char* written = g_date_time_format(date, "%Y-%m-%d");
  std::string iso = text_or_empty(written);
  g_free(written);
  return iso;
}

void describe(GMimeMessage* message, MailFile& mail) {
  mail.subject = text_or_empty(g_mime_message_get_subject(message));
  mail.author = sender(message);
  mail.date = day(message);
  GMimeObject* object = GMIME_OBJECT(message);
  mail.location = text_or_empty(g_mime_object_get_header(object, "Snapshot-Content-Location"));
  if (mail.location.empty()) mail.location = text_or_empty(g_mime_object_get_header(object, "Content-Location"));
  GMimeObject* root = g_mime_message_get_mime_part(message);
  // Browsers write a page like a mail that nobody is to get.
  InternetAddressList* readers = g_mime_message_get_to(message);
  mail.saved_page = root != nullptr && (readers == nullptr || internet_address_list_length(readers) == 0) &&
                    (is_type(root, "multipart", "related") || is_type(root, "text", "html"));
}

}  // namespace

Result<MailFile> open_mail(std::string_view bytes) {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
  const std::string lower = text::ascii_lower(bytes);
  if (count(lower, "message/rfc822") + count(lower, "multipart/") > max_nests)
    return refuse(Refusal::too_large, "its parts are nested too deep, or too many");
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return refuse(Refusal::damaged_file, "no message can be read from it");
  MailFile mail;
  describe(message.get(), mail);
  Walk walk(mail);
  walk.visit(g_mime_message_get_mime_part(message.get()));
  return mail;
}

}  // namespace sovang::readers
