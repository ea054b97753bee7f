// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/page.hpp"

#include "core/text/html.hpp"

namespace sovang::text {
namespace {

constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --ground: #fff; --card: #f5f5f7; --text: #1b1b1f; --quiet: #5a5a63; --line: #d5d5dc; --link: #0b4f8a;
  --proof: #fff4c2; --aimed: #ffe08a; --warn: #9b1c1c;
  --unit: #0b4f8a; --unit-ground: #dfeefb; --block: #1b5e20; --block-ground: #dcf1de;
  --award: #7d4300; --award-ground: #fde6bf; --period: #6a1b9a; --period-ground: #f0e2f7;
  --number: #004d56; --number-ground: #d5f0f3; --person: #9b1c31; --person-ground: #fce2e6;
  --place: #4a4600; --place-ground: #efebc0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181d; --card: #20232a; --text: #e6e6ea; --quiet: #a5a7b0; --line: #3a3e48; --link: #9ccaff;
    --proof: #2f2c17; --aimed: #5a4a0c; --warn: #ff9c9c;
    --unit: #9ccaff; --unit-ground: #12304d; --block: #a3e0a8; --block-ground: #143a1c;
    --award: #ffcf85; --award-ground: #45300a; --period: #dcb6f5; --period-ground: #3a2149;
    --number: #8fe1ea; --number-ground: #0d3a40; --person: #ffb3bd; --person-ground: #4a1a22;
    --place: #e6dd8a; --place-ground: #3a3608;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 84rem; background: var(--ground); color: var(--text);
  font: 1rem/1.6 system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
a { color: var(--link); }
code { font: .8125rem/1.4 ui-monospace, "Noto Sans Mono", monospace; color: var(--quiet); }
.quiet { color: var(--quiet); }
.warn { color: var(--warn); font-weight: 600; }
ul, ol { margin: 0; padding-left: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem .75rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
summary { cursor: pointer; color: var(--quiet); }
.m { border-bottom: 2px solid; border-radius: 2px; padding: 0 .125rem; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.unit { color: var(--unit); background: var(--unit-ground); }
.block { color: var(--block); background: var(--block-ground); border-bottom: 4px double; }
.award { color: var(--award); background: var(--award-ground); border-bottom-style: dashed; }
.period { color: var(--period); background: var(--period-ground); border-bottom-style: dotted; }
.number { color: var(--number); background: var(--number-ground); border-bottom: 1px solid; }
.person { color: var(--person); background: var(--person-ground); border-bottom: 1px dashed; }
.place { color: var(--place); background: var(--place-ground); border-bottom: 1px dotted; }
:target { outline: 3px solid var(--link); outline-offset: 2px; scroll-margin-top: 20vh; }
@media (min-width: 60rem) { body { padding: 1.5rem 2rem; } }
)css";

}  // namespace

std::string open_page(std::string_view lang, std::string_view title, std::string_view own_style) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + escape_html(lang) +
                     "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\"/>\n<title>";
  return html + escape_html(title) + "</title>\n<style>" + std::string(style) + std::string(own_style) +
         "</style>\n</head>\n<body>\n";
}

std::string_view close_page() {
  return "</body>\n</html>\n";
}

}  // namespace sovang::text
