// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/html_style.hpp"

namespace sovang::explain {
namespace {

constexpr std::string_view style = R"css(
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
.line { display: grid; gap: .5rem 1.5rem; padding: .75rem 0; border-top: 1px solid var(--line); }
.line > p { margin: 0; }
.title > p, .heading > p { font-weight: 600; }
.item > p { padding-left: 1.25rem; }
.row > p { padding-left: .75rem; border-left: 3px solid var(--line); }
.caption > p { font-style: italic; }
.notes { display: grid; gap: .5rem; align-content: start; min-width: 0; font-size: .9375rem; }
.fact, .context { background: var(--card); border-left: 4px solid var(--text); border-radius: 4px; padding: .5rem .75rem; }
.nominated, .revoked, .restored { border-left-style: double; }
.planned, .denied { border-left: 4px dashed var(--quiet); }
.context { border-left-color: var(--line); }
.proof { background: var(--proof); }
.m .proof { background: none; }
.proof:target { background: var(--aimed); }
@media (min-width: 60rem) {
  .line { grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); }
  .line > p { position: sticky; top: .75rem; align-self: start; }
}
)css";

}  // namespace

std::string_view html_style() {
  return style;
}

}  // namespace sovang::explain
