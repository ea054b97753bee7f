// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace sovang::readers {

/// A part of a message that is text to read.
struct MailText {
  std::string bytes;  ///< in the charset told
  std::string charset;
  bool html = false;
};

struct MailAttachment {
  std::string name;  ///< UTF-8, without folders; "attachment" where the mail gives none
  std::string bytes;
};

/// A message of MIME: a mail (EML), or a page saved in one file (MHTML). All is decoded at once by GMime; nothing is
/// fetched, no signature checked, no key used.
struct MailFile {
  std::string subject;
  std::string author;    ///< the sender's name, else the address
  std::string date;      ///< "2021-01-14", or empty
  std::string location;  ///< the address of a saved page
  bool saved_page = false;
  std::vector<MailText> texts;  ///< in order; of forms of one text the HTML
  std::vector<MailAttachment> attachments;
};

/// Fails with damaged_file, or too_large: parts are nested more than a hundredfold.
[[nodiscard]] Result<MailFile> open_mail(std::string_view bytes);

}  // namespace sovang::readers
