"""How a page looks by itself: its style sheet, and what stands at the elements of the report.

What the report needs on any page stands at its elements, as the editors of most sites drop style
sheets and classes, but keep the borders, alignment and widths of single elements (KindEditor by its
list of what it lets in, UEditor whole styles). Fonts and sizes are left to the site.
"""

from functools import cache
from typing import Final

from export.fonts import RARE_FAMILIES
from reading.html.css import Declaration, sheet_declarations

#: Asked for what the reader's usual font lacks.
_RARE: Final = ", ".join(f'"{family}"' for family in RARE_FAMILIES.values())

#: The style sheet: what a page has around its report, on screens wide and narrow, and on paper.
_SHEET: Final = """\
:root { color-scheme: only light; }
body { margin: 0; padding: 1rem; color: #000; background: #fff;\
 font: 1.0625rem/1.8 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { margin: 1.5rem 0; font-size: 1.6rem; line-height: 1.4; text-wrap: balance; }
h2 { margin: 2rem 0 0.75rem; font-size: 1.2rem; line-height: 1.5; text-wrap: balance; }
p { margin: 0.5rem 0; }
div:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
table { font-size: 0.875rem; line-height: 1.4; overflow-wrap: normal; }
th, td { min-width: 2.5em; font-weight: normal; text-wrap: balance; }
th[scope=row] { min-width: 7em; }
footer { margin-top: 2rem; }
@media (max-width: 30rem) { h1 { font-size: 1.3rem; } }
@media print {
  @page { size: A4; margin: 20mm; }
  body { padding: 0; font-size: 12pt; }
  h2 { break-after: avoid; }
  table, footer { break-inside: avoid; }
  div { overflow: visible !important; }
  table { font-size: 9pt; }
}
"""
STYLE: Final = f"{_SHEET}body {{ font-family: system-ui, sans-serif, {_RARE}; }}"

#: What stands at each element of the report, by what it is.
TITLE: Final = "text-align:center;word-break:keep-all"
HEADING: Final = "word-break:keep-all"
PARAGRAPH: Final = "text-indent:2em"
SIGNATURE: Final = HEADING
SIGNED: Final = "text-align:right"
WHOLE: Final = "white-space:nowrap"
REGION: Final = "overflow-x:auto"
TABLE: Final = "width:100%;border-collapse:collapse"
FIGURE: Final = "border:1px solid #666;padding:0.3em 0.25em;text-align:center;vertical-align:middle"
LABEL: Final = f"{FIGURE};word-break:keep-all"
ROW_LABEL: Final = LABEL.replace("center", "left")

#: What the sheet of earlier programs had besides, whose pages are out.
_EARLIER: Final = """\
h1 { text-align: center; }
p { text-indent: 2em; }
.table { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
table, th, td { border: 1px solid #666; }
th, td { padding: 0.3em 0.25em; text-align: center; }
@media print { .table { overflow: visible; } }"""


@cache
def own_declarations() -> frozenset[Declaration]:
    """Return what the sheets of pages of ours declare, earlier ones included."""
    return frozenset(sheet_declarations(STYLE) + sheet_declarations(_EARLIER))
