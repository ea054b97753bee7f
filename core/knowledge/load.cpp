// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.hpp"
#include "core/knowledge/files.hpp"
#include "core/knowledge/overlay.hpp"
#include "core/knowledge/source_file.hpp"

namespace sovang::knowledge {
namespace {

namespace fs = std::filesystem;

bool same_folder(const fs::path& a, const fs::path& b) {
  std::error_code ignored;
  return fs::equivalent(a, b, ignored);
}

/// Reads the files of one folder after the other, against the schemas of ours.
class Loader {
 public:
  Loader(fs::path ours, Problems& problems) : ours_(std::move(ours)), problems_(problems) {}

  [[nodiscard]] Knowledge read(const fs::path& folder, const std::vector<const FileKind*>& files) {
    Knowledge layer;
    for (const FileKind* kind : files) read(folder / kind->file, *kind, layer);
    check_keys(layer, problems_);
    return layer;
  }

  /// Over the text of all files read.
  [[nodiscard]] std::string hash() const { return hash64(hashes_); }

 private:
  void read(const fs::path& path, const FileKind& kind, Knowledge& layer) {
    const std::optional<SourceFile> file = read_source_file(path, problems_);
    if (!file) return;
    hashes_ += hash64(file->text);
    const std::optional<XmlDocument> document = read_valid(*file, kind);
    if (document) kind.load(*document, layer);
  }

  [[nodiscard]] std::optional<XmlDocument> read_valid(const SourceFile& file, const FileKind& kind) {
    const std::optional<SourceFile> schema_file = read_source_file(ours_ / kind.schema, problems_);
    if (!schema_file) return std::nullopt;
    const std::optional<XmlSchema> schema = XmlSchema::parse(*schema_file, problems_);
    std::optional<XmlDocument> document = XmlDocument::parse(file, problems_);
    if (!schema || !document || !document->validate(*schema, problems_)) return std::nullopt;
    if (document->root().name() == kind.root) return document;
    problems_.add(file.name, document->root().line(), std::string("the root must be <") + kind.root + ">");
    return std::nullopt;
  }

  fs::path ours_;
  Problems& problems_;
  std::string hashes_;
};

}  // namespace

Result<Knowledge> load(const fs::path& ours, const fs::path& named) {
  const fs::path user = named.has_filename() ? named : named.parent_path();  // "mine/" is "mine"
  Problems problems;
  Loader loader(ours, problems);
  Knowledge knowledge = loader.read(ours, files_of_ours(ours, problems));
  if (!user.empty() && !same_folder(ours, user)) overlay(knowledge, loader.read(user, files_of_user(user, problems)));
  // References into a file that did not load would all look broken.
  if (problems.empty()) check_references(knowledge, user, problems);
  if (!problems.empty())
    return fail(ErrorCode::invalid_input, problems.text(), "correct the lines named, then try again");
  knowledge.hash = loader.hash();
  return knowledge;
}

}  // namespace sovang::knowledge
