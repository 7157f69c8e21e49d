"""Registers that are meant to do harm: each is read or refused within bounds of time and memory.

``python -m tests.intake.register.test_hostile FILE`` reads them in a process of its own.
"""

import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from intake.errors import IntakeError
from intake.register.register import read_register
from reading.errors import Unreadable
from tests.reading.bounds import READ, answers, read_each

_HEADS = ("编号", "收到日期", "申请人", "申请人类别", "申请内容", "答复日期", "办理结果")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKED = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f"""<Types xmlns="{_PACKED}/content-types"><Default Extension="xml"
ContentType="application/xml"/></Types>"""


def text(*rows: str) -> bytes:
    """A text file with a heading and these rows."""
    return "\n".join([",".join(_HEADS), *rows]).encode()


def workbook(cells: str, shared: str = "", merged: str = "") -> bytes:
    """A workbook of one sheet with these cells, of which 0 to 6 of the shared texts are heads."""
    heads = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(len(_HEADS)))
    texts = "".join(f"<si><t>{head}</t></si>" for head in _HEADS) + f"<si><t>{shared}</t></si>"
    related = f'<Relationships xmlns="{_PACKED}/relationships">{{}}</Relationships>'
    relation = f'<Relationship Id="{{0}}" Type="{_RELATED}/{{1}}" Target="{{2}}"/>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": related.format(relation.format("a", "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": related.format(
            relation.format("a", "worksheet", "sheet.xml")
            + relation.format("b", "sharedStrings", "texts.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>'
        '<sheet name="2025年" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/texts.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
        "xl/sheet.xml": f'<worksheet xmlns="{_MAIN}"><sheetData><row>{heads}</row>{cells}'
        f"</sheetData><mergeCells>{merged}</mergeCells></worksheet>",
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def hostile() -> Iterator[bytes]:
    """Yield files, of which the first is an honest one."""
    row = "{0},3月5日,赵甲,公民,道路{0},3月9日,予以公开"
    yield text(*(row.format(number) for number in range(100)))
    yield text(row, *[",".join(["同上"] * 7)] * 15_000)
    yield text(f"1,{'周一' * 20_000},赵甲,公民,道路,{'9:30 ' * 20_000},{'不予公开' * 20_000}")
    yield text(*[f"1,{'3' * 100_000},{'1' * 100_000},{'公' * 100_000},,,"] * 20)
    yield text(*[",".join(_HEADS)] * 5_000)
    yield text(*["1,2025-03-03,赵甲,公民,道路,3月9日,公开"] * 5_000)
    yield text(*[f"{number},2025-03-03,,公民,道路,," for number in range(5_000)])
    yield ",".join([*_HEADS] * 2_000).encode() + b"\n" + b"1," * 14_000
    yield workbook("<row>" + '<c t="s"><v>7</v></c>' * 7 + "</row>", "公" * 4_000_000)
    yield workbook(("<row>" + '<c t="s"><v>7</v></c>' * 7 + "</row>") * 10_000, "公" * 30_000)
    blocks = "".join(f'<mergeCell ref="A{row}:G{row + 499}"/>' for row in range(2, 12_000, 500))
    rows = ("<row>" + '<c t="s"><v>7</v></c>' * 7 + "</row>") * 100
    yield workbook(rows, "公" * 5_000, blocks)
    yield workbook('<row r="1048576"><c t="s"><v>7</v></c></row>', "同上")


def _read(path: Path) -> object:
    try:
        return read_register(path, date(2026, 3, 1))
    except IntakeError as error:
        raise Unreadable(str(error)) from error


def test_registers_that_are_meant_to_do_harm(tmp_path: Path) -> None:
    said = answers(__name__, str(tmp_path / "害.csv"))
    assert len(said) == len(list(hostile()))
    assert said[0] == f"0 {READ}"
    for each in said:
        assert each.endswith(READ) or "太多" in each or "没有找到登记表" in each


if __name__ == "__main__":
    read_each(hostile(), Path(sys.argv[1]), _read)
