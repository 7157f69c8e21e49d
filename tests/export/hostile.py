"""Pages and workbooks that are meant to do harm, and the child process that reads one.

It has 5 seconds of the processor and 500 MB.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.export.html.forgeries import DOCUMENT
from tests.export.xlsx.forging import BOOK, STRINGS, STYLES, THIRD, edited, exported, rewritten

SECONDS = 5
BYTES = 500_000_000
_LONG = "字" * 1_000_000


def _table(cells: str) -> str:
    return f"<h1>年报</h1><table><tr>{cells}</table>"


PAGES: dict[str, Callable[[], str]] = {
    "one box over a million places": lambda: _table("<td rowspan=1000 colspan=1000>1"),
    "boxes over a thousand columns": lambda: _table("<td colspan=1000>1" * 20_000),
    "boxes over a thousand rows": lambda: _table("<td rowspan=1000>1<tr>" * 20_000),
    "300,000 boxes": lambda: _table("<td>1" * 300_000),
    "90,000 boxes": lambda: _table("<td>1" * 90_000),
    "tags that do not end": lambda: "<p>" + "<a" * 2_000_000,
    "signs that begin no tag": lambda: "<p>" + "<" * 5_000_000,
    "comments that do not end": lambda: "<p>" + "<!--" * 1_000_000,
    "declarations that do not end": lambda: "<p>" + "<!" * 1_000_000,
    "ends that do not end": lambda: "<p>" + "</" * 1_000_000,
    "instructions that do not end": lambda: "<p>" + "<?" * 1_000_000,
    "nested too deep": lambda: "<div>" * 100_000,
    "bold in bold": lambda: "<p>" + "<b>" * 50_000 + "1" + "</b>" * 50_000,
    "tables in tables": lambda: "<table><tr><td>" * 20_000,
    "a million attributes": lambda: "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">",
    "attributes that do not end": lambda: "<p " + "a=' " * 1_000_000,
    "spaces within a tag": lambda: "<p" + " " * 5_000_000,
    "slashes within a tag": lambda: "<p" + "/" * 5_000_000,
    "signs of equality": lambda: "<p a" + "=" * 5_000_000,
    "a long attribute": lambda: f'<p class="{"a" * 5_000_000}">1</p>',
    "a long entity": lambda: "<p>&" + "#" * 5_000_000 + "1;</p>",
    "many entities": lambda: "<p>" + "&amp;" * 1_000_000,
    "a large number as an entity": lambda: "<p>&#" + "9" * 4_000_000 + ";</p>",
    "a long text": lambda: f"<h1>{_LONG}</h1>",
    "a long text of ours": lambda: f"<h1>{DOCUMENT.title}</h1>" + "收到申请25件，" * 500_000,
    "many texts": lambda: f"<h1>{DOCUMENT.title}</h1>" + "<p>件" * 40_000,
    "style sheets that do not end": lambda: "<style>" + "a{" * 2_000_000,
    "many rules": lambda: "<style>" + "a{b:c}" * 500_000 + "</style>",
    "rules in rules": lambda: "<style>" + "@media a{" * 5_000 + "</style>",
    "conditions": lambda: "<style>" + "@media a{}" * 9_000 + "</style>",
    "comments in a style sheet": lambda: "<style>" + "/*" * 2_000_000 + "</style>",
    "braces": lambda: "<style>" + "}" * 90_000 + "</style>",
    "many styles": lambda: "<p>" + "<b style='a:b;c:d'>1</b>" * 20_000,
    "a long style": lambda: f"<p style='{'a:b;' * 500_000}'>1</p>",
    "scripts that do not end": lambda: "<script>" * 500_000,
    "titles": lambda: "<title>1</title>" * 40_000,
    "captions": lambda: "<table>" + "<caption>1" * 40_000,
    "ends without a beginning": lambda: "</b>" * 90_000,
}

_CELL = '<c r="A{}" s="1"><v>1</v></c>'
Edit = tuple[str, str, str]


def _cells(count: int) -> str:
    return "".join(f'<row r="{n}">{_CELL.format(n)}</row>' for n in range(100, 100 + count))


def _in_third(old: str, new: Callable[[], str]) -> Callable[[], list[Edit]]:
    return lambda: [(THIRD, old, new())]


BOOKS: dict[str, Callable[[], list[Edit]]] = {
    "one block of the whole sheet": _in_third(
        '<mergeCell ref="A5:C5"/>', lambda: '<mergeCell ref="A5:XFD1048576"/>'
    ),
    "a million blocks": _in_third(
        "</mergeCells>", lambda: '<mergeCell ref="A40:C40"/>' * 1_000_000 + "</mergeCells>"
    ),
    "a million formats": lambda: [
        (STYLES, "</cellXfs>", '<xf numFmtId="0"/>' * 1_000_000 + "</cellXfs>")
    ],
    "100,000 formats": lambda: [
        (STYLES, "</cellXfs>", '<xf numFmtId="0"/>' * 100_000 + "</cellXfs>")
    ],
    "a million formats of numbers": lambda: [
        (STYLES, "<fonts ", "<numFmts>" + '<numFmt numFmtId="9" formatCode="0"/>' * 1_000_000
         + "</numFmts><fonts ")
    ],
    "a long format": lambda: [
        (STYLES, "<fonts ", f'<numFmts><numFmt numFmtId="1" formatCode="{"0;" * 1_000_000}"/>'
         "</numFmts><fonts ")
    ],
    "a lie about the size": _in_third("<dimension[^>]*/>", lambda: '<dimension ref="A1:XFD1048576"/>'),
    "one cell at the end": _in_third(
        "</sheetData>",
        lambda: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ),
    "columns to the end": _in_third(
        "<cols>", lambda: "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 40_000
    ),
    "rows to the end": _in_third(
        "</sheetData>",
        lambda: '<row r="1048576" hidden="1"><c r="A1048576"><v>1</v></c></row></sheetData>',
    ),
    "hidden by default": lambda: [
        (THIRD, "<sheetFormatPr ", '<sheetFormatPr zeroHeight="1" '),
        (THIRD, "</sheetData>", '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    ],
    "200,000 cells": _in_third("</sheetData>", lambda: _cells(200_000) + "</sheetData>"),
    "40,000 cells": _in_third("</sheetData>", lambda: _cells(40_000) + "</sheetData>"),
    "9,000 cells": _in_third("</sheetData>", lambda: _cells(9_000) + "</sheetData>"),
    "9,000 cells and 400 blocks": lambda: [
        (THIRD, "</sheetData>", _cells(9_000) + "</sheetData>"),
        (THIRD, "</mergeCells>", "".join(
            f'<mergeCell ref="B{n}:C{n}"/>' for n in range(100, 500)) + "</mergeCells>"),
    ],
    "many formulas": _in_third(
        "</sheetData>",
        lambda: "".join(
            f'<row r="{n}"><c r="A{n}"><f>SUM({"A1," * 100}A1)</f><v>1</v></c></row>'
            for n in range(100, 8_000)
        ) + "</sheetData>",
    ),
    "one formula for many": _in_third(
        "</sheetData>",
        lambda: f'<row r="99"><c r="A99"><f t="shared" si="9">{"A1+" * 5_000}1</f></c></row>'
        + "".join(
            f'<row r="{n}"><c r="A{n}"><f t="shared" si="9"/></c></row>' for n in range(100, 9_000)
        ) + "</sheetData>",
    ),
    "a million texts": lambda: [(STRINGS, "</sst>", "<si><t>1</t></si>" * 1_000_000 + "</sst>")],
    "a long text": lambda: [(STRINGS, "<t>（二）依申请公开。", f"<t>{_LONG}")],
    "a text of ours again and again": lambda: [
        (STRINGS, "<t>（二）依申请公开。", f"<t>{'（二）依申请公开。已办结25件。' * 60_000}")
    ],
    "a long text in many cells": lambda: [
        (STRINGS, "</sst>", f"<si><t>{'字' * 900_000}</t></si></sst>"),
        (THIRD, "</sheetData>", "".join(
            f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(100, 9_000))
         + "</sheetData>"),
    ],
    "a text of many parts": lambda: [
        (STRINGS, "<t>（二）依申请公开。已办结25件。</t>", "<r><rPr><b/></rPr><t>1</t></r>" * 40_000)
    ],
    "entities in entities": lambda: [
        (STRINGS, "<sst ", '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sst ')
    ],
    "nested too deep": lambda: [(STRINGS, "</sst>", "<a>" * 100_000)],
    "100,000 sheets": lambda: [
        (BOOK, "</sheets>", '<sheet name="a" sheetId="9" r:id="rId1"/>' * 100_000 + "</sheets>")
    ],
    "a sheet again and again": lambda: [
        (BOOK, "</sheets>", '<sheet name="a" sheetId="9" r:id="rId4"/>' * 5_000 + "</sheets>")
    ],
    "many names": lambda: [
        (BOOK, "<calcPr", "<definedNames>" + '<definedName name="_xlnm.a">1</definedName>' * 90_000
         + "</definedNames><calcPr")
    ],
    "many conditions": _in_third(
        "<printOptions",
        lambda: '<conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>' * 60_000
        + "<printOptions",
    ),
    "a long header": _in_third(
        "<oddFooter>", lambda: f"<oddHeader>{'&amp;L' * 1_000_000}</oddHeader><oddFooter>"
    ),
    "a huge attribute": _in_third("<pageSetup ", lambda: f'<pageSetup a="{"0" * 15_000_000}" '),
    "many attributes": _in_third(
        "<pageSetup ", lambda: "<pageSetup " + " ".join(f'a{n}="1"' for n in range(200_000)) + " "
    ),
    "a number of many digits": _in_third("<v>25</v>", lambda: f"<v>{'9' * 5_000_000}</v>"),
    "a number of many decimals": _in_third("<v>25</v>", lambda: f"<v>0.{'9' * 5_000_000}</v>"),
    "a style of many digits": _in_third('<c r="D5" s="9">', lambda: f'<c r="D5" s="{"9" * 9_999}">'),
    "a bomb": lambda: [("xl/drawings/a.xml", "", " " * 60_000_000)],
    "a bomb that is read": lambda: [(STRINGS, "</sst>", " " * 30_000_000 + "</sst>")],
    "many parts": lambda: [(f"xl/media/{n}.png", "", "") for n in range(11_000)],
}  # fmt: skip


def made(name: str, folder: Path) -> Path:
    """Make the hostile file with that name."""
    if name in PAGES:
        path = folder / "害.html"
        path.write_text(PAGES[name](), "utf-8")
        return path
    *most, last = BOOKS[name]()
    if not last[1]:

        def change(parts: dict[str, bytes]) -> None:
            parts.update({part: new.encode() for part, _, new in [*most, last]})

        return rewritten(exported(folder), change)
    return edited(exported(folder), *most, last)


def read_within_bounds(path: Path) -> str:
    """Return what is said of the file, read and compared as verify does."""
    import resource  # not on Windows

    from export.compose import compose
    from reading.errors import Unreadable
    from usecases.exported import read_file

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        content = read_file(path).content
        found = [*content.doubts, *content.differences(DOCUMENT)]
        for report in content.reports:
            content.differences(compose(report))
    except Unreadable as error:
        return str(error)
    return "不同" if found else "相同"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(read_within_bounds(Path(sys.argv[1])))
