// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/legacy_reader.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "indexer/readers/child_program.hpp"
#include "indexer/readers/decode.hpp"
#include "indexer/readers/docx_reader.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// LibreOffice runs no macro, follows no link and speaks to no other machine.
constexpr std::string_view careful_settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

/// A folder of its own for each conversion: two of LibreOffice cannot share one.
class WorkFolder {
 public:
  WorkFolder() {
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "sovang-XXXXXX").string();
    if (!error && mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }

  [[nodiscard]] bool write(const fs::path& name, std::string_view bytes) const {
    std::error_code error;
    fs::create_directories((path_ / name).parent_path(), error);
    std::ofstream out(path_ / name, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(out.flush());
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Unexpected no_room() {
  return refuse(Refusal::unreadable, "no file can be written in the folder for temporary files");
}

Unexpected failed(const ChildResult& child, const std::string& program) {
  if (child.end == ChildResult::End::too_slow)
    return refuse(Refusal::reader_failed, program + " took more than two minutes and was ended");
  if (child.end == ChildResult::End::crashed)
    return refuse(Refusal::reader_failed, program + " crashed (signal " + std::to_string(child.status) + ")");
  return refuse(Refusal::damaged_file, program + " can make nothing of it");
}

Result<Page> by_libreoffice(const std::string& program, const std::string& suffix, std::string_view bytes,
                            const ReadOptions& options) {
  const WorkFolder folder;
  if (folder.path().empty() || !folder.write("in" + suffix, bytes) ||
      !folder.write("profile/user/registrymodifications.xcu", careful_settings))
    return no_room();
  const ChildResult child = run_child({program, "-env:UserInstallation=file://" + (folder.path() / "profile").string(),
                                       "--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir",
                                       (folder.path() / "out").string(), (folder.path() / ("in" + suffix)).string()},
                                      {}, {});
  const Result<std::string> docx = load_file(folder.path() / "out" / "in.docx");
  return docx ? DocxReader().read(*docx, options) : Result<Page>(failed(child, "LibreOffice"));
}

Result<Page> by_catdoc(const std::string& program, const std::string& suffix, std::string_view bytes,
                       const ReadOptions& options) {
  const WorkFolder folder;
  if (folder.path().empty() || !folder.write("in" + suffix, bytes)) return no_room();
  const ChildResult child =
      run_child({program, "-d", "utf-8", "-w", (folder.path() / ("in" + suffix)).string()}, {}, {});
  if (child.end != ChildResult::End::exited || child.status != 0) return failed(child, "catdoc");
  const Result<Decoded> text = decode(child.output, "UTF-8");
  if (!text) return pass(text);
  Page page;
  page.metadata.charset = "UTF-8";
  page.problems.push_back({"fonts-lost",
                           "read by catdoc, which does not tell the fonts: letters of old fonts (TCVN3, VNI) stand as "
                           "they are; with LibreOffice installed they are read"});
  if (!add_lines(text->text, options.max_blocks, page))
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  return page;
}

}  // namespace

bool looks_like_old_word(std::string_view bytes) {
  constexpr std::string_view stream = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) && bytes.find(stream) != std::string_view::npos;
}

bool looks_like_rtf(std::string_view bytes) {
  return bytes.starts_with("{\\rtf");
}

Result<Page> LegacyReader::read(std::string_view bytes, const ReadOptions& options) const {
  const std::string suffix = looks_like_rtf(bytes) ? ".rtf" : ".doc";
  const std::string office = find_program("soffice");
  const std::string catdoc = office.empty() ? find_program("catdoc") : std::string();
  if (office.empty() && catdoc.empty())
    return refuse(Refusal::missing_program, "it takes LibreOffice, or catdoc, to read old Word documents and RTF");
  Result<Page> page =
      office.empty() ? by_catdoc(catdoc, suffix, bytes, options) : by_libreoffice(office, suffix, bytes, options);
  if (page) page->metadata.media_type = suffix == ".rtf" ? "application/rtf" : "application/msword";
  return page;
}

}  // namespace sovang::readers
