// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/problems.hpp"
#include "core/knowledge/source_file.hpp"

struct _xmlDoc;
struct _xmlNode;
struct _xmlSchema;

namespace sovang::knowledge {

/// An element of an XmlDocument, which must outlive it.
class XmlElement {
 public:
  explicit XmlElement(_xmlNode* node) : node_(node) {}

  [[nodiscard]] std::string_view name() const;
  /// The value of an attribute, or "" where it is absent.
  [[nodiscard]] std::string attribute(const char* attribute_name) const;
  /// The text inside, runs of white space made one space, none at the ends.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] int line() const;
  [[nodiscard]] std::vector<XmlElement> children() const;
  [[nodiscard]] std::vector<XmlElement> children(std::string_view element_name) const;

 private:
  _xmlNode* node_;
};

/// A compiled XML Schema. It must stand alone: xs:include and xs:import are refused, so that nothing else is opened.
class XmlSchema {
 public:
  [[nodiscard]] static std::optional<XmlSchema> parse(const SourceFile& file, Problems& problems);

 private:
  friend class XmlDocument;
  explicit XmlSchema(std::shared_ptr<_xmlSchema> schema) : schema_(std::move(schema)) {}
  std::shared_ptr<_xmlSchema> schema_;
};

/// A parsed XML file. No DTD, no entities, no network: a file that brings a DTD is refused as a whole.
class XmlDocument {
 public:
  /// Returns nothing, after adding every error to `problems`, where the file is not well-formed.
  [[nodiscard]] static std::optional<XmlDocument> parse(const SourceFile& file, Problems& problems);

  /// Adds whatever breaks the schema to `problems`; true where nothing does.
  [[nodiscard]] bool validate(const XmlSchema& schema, Problems& problems) const;
  [[nodiscard]] XmlElement root() const;
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  friend class XmlSchema;
  XmlDocument(std::shared_ptr<_xmlDoc> document, std::string file)
      : document_(std::move(document)), file_(std::move(file)) {}
  std::shared_ptr<_xmlDoc> document_;
  std::string file_;
};

}  // namespace sovang::knowledge
