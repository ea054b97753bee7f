// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_elements.hpp"
#include "indexer/readers/html_metadata.hpp"
#include "indexer/readers/html_parser.hpp"
#include "indexer/readers/reader.hpp"
#include "indexer/readers/table_rows.hpp"

namespace sovang::readers {

/// Makes lines out of the events of the parser. Memory grows with the text that is kept, not with the tags: containers
/// are made only when a line stands in them.
class PageBuilder final : public HtmlEvents {
 public:
  explicit PageBuilder(const ReadOptions& options) : options_(options) {}

  [[nodiscard]] bool start(std::string_view name, const HtmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view utf8) override;

  /// True where there were more lines than the options allow.
  [[nodiscard]] bool overflowed() const { return page_.blocks.size() > options_.max_blocks; }
  [[nodiscard]] Page finish();

 private:
  struct Open {
    Element element;
    std::string name;
    std::string hint;
    std::optional<std::uint32_t> container;  ///< once a line needed it
  };

  void open(std::string_view name, const Element& element, const HtmlAttributes& attributes);
  void flush();
  [[nodiscard]] std::uint32_t container();
  [[nodiscard]] BlockKind kind() const;

  const ReadOptions& options_;
  Page page_;
  HtmlMetadata metadata_;
  std::vector<Open> stack_;
  TableRows tables_;
  std::size_t hidden_ = 0;   ///< elements open whose content is no text
  std::size_t anchors_ = 0;  ///< links open
  std::string line_;
  std::size_t linked_ = 0;  ///< bytes of line_ in links
  std::string datetime_;
  std::string page_title_;
  std::string script_;
  bool in_title_ = false;
  bool in_json_ = false;
};

}  // namespace sovang::readers
