// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/office.hpp"

#include <numeric>
#include <optional>
#include <utility>

#include "indexer/readers/child_program.hpp"
#include "indexer/readers/legacy_reader.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/work_folder.hpp"

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;
using End = ChildResult::End;

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

Unexpected why(const ChildResult& child, std::chrono::seconds patience) {
  const std::string status = std::to_string(child.status);
  if (child.end == End::not_started)
    return refuse(Refusal::unreadable,
                  "LibreOffice does not start, or finds no room in the folder for temporary files");
  if (child.end == End::exited && child.status == 0)
    return refuse(Refusal::damaged_file, "LibreOffice can make nothing of it");
  if (child.end == End::exited || child.end == End::crashed)
    return refuse(Refusal::reader_failed, "LibreOffice crashed at it (" + status + ")");
  return refuse(Refusal::reader_failed,
                "LibreOffice took more than " + std::to_string(patience.count()) + " seconds for it and was ended");
}

/// Whether it went through all that it was given, or there is no use in asking again.
bool is_over(const ChildResult& child) {
  return child.end == End::not_started || (child.end == End::exited && child.status == 0);
}

/// Whether all of a ZIP file was written: its last record stands at the end.
bool is_whole(std::string_view zip) {
  constexpr std::size_t last_record = 22;
  return zip.size() >= last_record && zip.substr(zip.size() - last_record).starts_with("PK\5\6"sv);
}

/// The documents of one call, and what has become of each.
class Conversion {
 public:
  Conversion(const std::string& program, std::chrono::seconds patience, std::span<const std::string_view> documents)
      : program_(program), patience_(patience), documents_(documents), made_(documents.size()) {}

  std::vector<Result<std::string>> run() {
    std::vector<std::size_t> open(documents_.size());
    std::iota(open.begin(), open.end(), 0u);
    while (!open.empty()) {
      const bool alone = open.size() == 1;
      const ChildResult child = convert(open);
      std::erase_if(open, [&](std::size_t number) { return made_[number].has_value(); });
      if (is_over(child)) {
        for (const std::size_t number : std::exchange(open, {})) made_[number] = why(child, patience_);
      } else if (!open.empty()) {
        // It takes them in order: it was at the first that is not made.
        const std::size_t culprit = open.front();
        open.erase(open.begin());
        const ChildResult again = alone ? child : convert({culprit});
        if (!made_[culprit]) made_[culprit] = why(again, patience_);
      }
    }
    std::vector<Result<std::string>> results;
    for (std::optional<Result<std::string>>& each : made_) results.push_back(std::move(*each));
    return results;
  }

 private:
  ChildResult convert(const std::vector<std::size_t>& numbers) {
    const WorkFolder folder;
    const std::string out = (folder.path() / "out").string();
    std::vector<std::string> command{program_, "-env:UserInstallation=file://" + (folder.path() / "profile").string()};
    for (const char* word : {"--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir"})
      command.emplace_back(word);
    command.push_back(out);
    if (!folder.write("profile/user/registrymodifications.xcu", careful_settings)) return {};
    for (const std::size_t number : numbers) {
      const std::string name = std::to_string(number) + (looks_like_rtf(documents_[number]) ? ".rtf" : ".doc");
      if (!folder.write(name, documents_[number])) return {};
      command.push_back((folder.path() / name).string());
    }
    ChildLimits limits;
    limits.silence = patience_;
    limits.time = patience_ * static_cast<std::chrono::seconds::rep>(numbers.size());
    ChildResult child = run_child(command, {}, limits);
    for (const std::size_t number : numbers) {
      Result<std::string> docx = load_file(std::filesystem::path(out) / (std::to_string(number) + ".docx"));
      if (docx && is_whole(*docx)) made_[number] = std::move(docx);
    }
    return child;
  }

  const std::string& program_;
  std::chrono::seconds patience_;
  std::span<const std::string_view> documents_;
  std::vector<std::optional<Result<std::string>>> made_;
};

}  // namespace

Office Office::find() {
  return Office(find_program("soffice"));
}

std::vector<Result<std::string>> Office::to_docx(std::span<const std::string_view> documents) const {
  return Conversion(program_, patience_, documents).run();
}

}  // namespace sovang::readers
