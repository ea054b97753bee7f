// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_style.hpp"

namespace sovang::render::html {
namespace {

/// On a narrow screen a line of the table of facts becomes a card. On paper the heads of tables are repeated, no line
/// is cut in two, and the best proof is open.
constexpr std::string_view sheet = R"css(
header { margin-bottom: 1rem; }
main > h2:first-child { margin-top: 0; }
small { color: var(--quiet); font-size: .8125em; font-weight: 400; }
mark { background: var(--proof); color: inherit; }
mark.m { padding: 0 .0625rem; border-bottom-width: 2px; border-bottom-style: solid; }
.said { background: var(--card); border-left: 4px solid var(--link); padding: .5rem .75rem; border-radius: 4px; }
.said strong { font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; font-weight: 600; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top;
  font-weight: 400; }
thead th { color: var(--quiet); font-weight: 600; border-bottom: 2px solid var(--line); }
tbody th, .matrix thead th { font-weight: 600; color: var(--text); }
.facts .when { white-space: nowrap; width: 6rem; }
.facts tbody th { width: 22%; }
.facts td:nth-child(3) { width: 26%; }
th, td { overflow-wrap: break-word; }
.cites tbody th { width: 40%; }
.cites td:first-child { white-space: nowrap; }
thead th::first-letter, h2::first-letter, dt::first-letter { text-transform: uppercase; }
.number-of { text-align: right; font-variant-numeric: tabular-nums; }
.change td { color: var(--quiet); font-style: italic; background: var(--card); padding-left: .75rem; }
.nominated th, .revoked th { font-style: italic; }
.gap { color: var(--quiet); }
.matrix td div + div { margin-top: .25rem; }
.matrix th, .matrix td { min-width: 9rem; overflow-wrap: break-word; }
.matrix th:first-child { min-width: 5rem; }
.wide { overflow-x: auto; }
blockquote { margin: .25rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
abbr { text-decoration: none; cursor: help; }
.source { font-weight: 400; margin: .25rem 0; color: var(--quiet); font-size: .875em; }
.hits { padding-left: 2rem; }
.hits li { margin: 0 0 1rem; }
.hits h2 { margin: 0; font-size: 1.05rem; }
.hits p { margin: 0; }
.facets section { margin-bottom: 1rem; }
.facets h2 { margin: 0; font-size: 1rem; }
@media (min-width: 60rem) { .beside { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 2.5rem; } }
.facets ul { list-style: none; padding: 0; }
.text p { margin: 0 0 .5rem; max-width: 46rem; }
.text .title, .text .heading { font-weight: 600; }
.text .item { padding-left: 1.25rem; }
.text .row { padding-left: .75rem; border-left: 3px solid var(--line); }
.axis { display: block; width: 100%; min-width: 40rem; max-width: 72rem; font: 13px system-ui, "Noto Sans", sans-serif; }
.axis text { fill: var(--text); }
.axis .year { fill: var(--quiet); text-anchor: middle; }
.axis .tick { stroke: var(--line); }
.axis .change { stroke: var(--warn); stroke-width: 2; stroke-dasharray: 4 3; }
.axis rect { fill: var(--link); stroke: var(--link); stroke-width: 2; }
.axis .led { fill: var(--block); stroke: var(--block); }
.axis .ranked { fill: var(--number); stroke: var(--number); }
.axis .received { fill: var(--award); stroke: var(--award); }
.axis .member_of { fill: var(--quiet); stroke: var(--quiet); }
.axis .chairs, .axis .deputy_chairs { fill: var(--period); stroke: var(--period); }
.axis rect.hollow { fill: var(--ground); }
.axis .count { fill: var(--ground); text-anchor: middle; font-size: 12px; font-weight: 600; }
.axis .count.hollow { fill: var(--text); }
@media (max-width: 45rem) {
  .cards, .cards tbody, .cards tr, .cards tbody th, .cards td { display: block; border: 0; padding: 0; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { border-top: 1px solid var(--line); padding: .5rem 0; }
  .cards tbody th, .cards td, .facts .when { width: auto; }
  .facts .when, .cites td:first-child { color: var(--quiet); }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .25rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { --ground: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #999; --link: #000; --proof: #eee;
    --warn: #000; }
  body { padding: 0; max-width: none; font-size: 9pt; line-height: 1.35; }
  th, td { padding: .35rem .5rem .35rem 0; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li, .said, svg { break-inside: avoid; }
  a { text-decoration: none; }
  summary { list-style: none; }
  td > details:first-child::details-content { content-visibility: visible; block-size: auto; }
  .facts .when { width: 4rem; }
  .facts tbody th { width: 18%; }
  .facts td:nth-child(3) { width: 22%; }
  .wide { overflow: visible; }
  .axis { min-width: 0; }
  .matrix th, .matrix td { min-width: 0; }
}
)css";

}  // namespace

std::string_view style() {
  return sheet;
}

}  // namespace sovang::render::html
