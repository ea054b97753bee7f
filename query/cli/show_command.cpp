// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/answers/article.hpp"
#include "query/answers/facts.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("ID", options.text, "id of a document, its first digits, or its path")->required()->type_name("");
  app.add_option("--article", options.article, "only this Điều: 5, 5a; \"5 Quy chế\" of an annex")->type_name("N");
}

Result<void> run(const Options& options) {
  const auto session = Session::open(options);
  if (!session) return pass(session);
  const auto record = session->reader().record(options.text);
  if (!record) return pass(record);
  if (options.article.empty()) {
    session->renderer().record(*record, answers::rows_of(*record, archive::Authority::press));
    return {};
  }
  const auto article = answers::cut_article(*record, options.article);
  if (!article)
    return fail(ErrorCode::not_found, "the document has no Điều " + options.article,
                "sovang show " + record->id + " prints it whole");
  session->renderer().record(*article, answers::rows_of(*article, archive::Authority::press));
  return {};
}

}  // namespace

const Command show_command{"show", "one document: what was read from it, and its text",
                           "Examples:\n"
                           "  sovang show 4f4ddd42add532cf\n"
                           "  sovang show 4f4d --format json\n"
                           "  sovang show 4f4d --article 5\n"
                           "  sovang show \"tin/2021/tổng kết khối.txt\"\n",
                           declare, run};

}  // namespace sovang::cli
