// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/readers/reader.hpp"

namespace sovang::readers {

/// Mails (EML) and pages saved in one file (MHTML): the text of the message, by the readers of text and HTML. A mail's
/// attachments are documents of their own (unpack.hpp).
class MailReader final : public Reader {
 public:
  [[nodiscard]] Result<Page> read(std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace sovang::readers
