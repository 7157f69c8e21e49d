"""A workbook that another program saved again, or that was set otherwise, is still the report's."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from export import xlsx
from export.compose import compose
from tests.builders import complete
from tests.export.xlsx.forging import (
    DOCUMENT,
    STRINGS,
    THIRD,
    Edit,
    edited,
    exported,
    rewritten,
    told,
)
from tests.export.xlsx.harmless import HARMLESS
from tests.strategies import money

ROOM = "三、收到和处理政府信息公开申请情况"


@pytest.mark.parametrize("formats", [["xlsx"], ["ods", "xlsx"], ["xlsx", "xlsx"]])
def test_in_libreoffice(formats: list[str], tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    path = exported(tmp_path)
    for number, format in enumerate(formats):
        folder = tmp_path / str(number)
        profile = (tmp_path / "profile").as_uri()
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                str(folder),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=100,
        )
        path = folder / f"a.{format}"
    assert told(path) == []


def _colour_a_tab(sheet: Worksheet) -> None:
    sheet.sheet_properties.tabColor = "FF0000"


def _freeze(sheet: Worksheet) -> None:
    sheet.freeze_panes = "D5"


def _widen(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 40
    sheet.row_dimensions[5].height = 60


def _turn_the_page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"


def _zoom(sheet: Worksheet) -> None:
    sheet.sheet_view.zoomScale = 150
    sheet.sheet_view.showGridLines = False


def _protect(sheet: Worksheet) -> None:
    sheet.protection.sheet = True


def _hide_what_is_empty(sheet: Worksheet) -> None:
    sheet.column_dimensions["Z"].hidden = True
    sheet.row_dimensions[60].hidden = True


def _embolden(sheet: Worksheet) -> None:
    for place, size in (("D5", 10.5), ("E5", 11)):
        sheet[place].font = Font(name="Calibri", size=size, bold=True, color="FF0000")


def _shade(sheet: Worksheet) -> None:
    for place in ("D5", "J5", "A5"):
        sheet[place].fill = PatternFill("solid", fgColor="FFFF00")


def _align(sheet: Worksheet) -> None:
    for place in ("D5", "J5"):
        sheet[place].alignment = Alignment("right", "top", wrap_text=True)


def _group(sheet: Worksheet) -> None:
    sheet.row_dimensions.group(8, 12, outline_level=1)


def _leave_alone(_sheet: Worksheet) -> None:
    """Save it as it is."""


@pytest.mark.parametrize(
    "change",
    [
        _leave_alone,
        _colour_a_tab,
        _freeze,
        _widen,
        _turn_the_page,
        _zoom,
        _protect,
        _hide_what_is_empty,
        _embolden,
        _shade,
        _align,
        _group,
    ],
)
def test_by_openpyxl(change: Callable[[Worksheet], None], tmp_path: Path) -> None:
    path = exported(tmp_path)
    book = openpyxl.load_workbook(path)
    change(book[ROOM])
    book.save(path)
    assert told(path) == []


def _again(parts: dict[str, bytes], **options: str | bool) -> None:
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            tree = etree.parse(io.BytesIO(data))
            parts[name] = etree.tostring(tree, **options)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "US-ASCII"])
@pytest.mark.parametrize("is_laid_out", [False, True])
def test_by_lxml(encoding: str, is_laid_out: bool, tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        _again(parts, encoding=encoding, xml_declaration=True, pretty_print=is_laid_out)

    assert told(rewritten(exported(tmp_path), change)) == []


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_packed_again_in_another_order(method: int, tmp_path: Path) -> None:
    path = exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", method) as archive:
        for name in sorted(parts, reverse=True):
            archive.writestr(name, parts[name])
    assert told(path) == []


def test_with_texts_of_their_own(tmp_path: Path) -> None:
    """As Excel has them shared, other programs put texts into their cells."""

    def change(parts: dict[str, bytes]) -> None:
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        texts = etree.fromstring(parts[STRINGS]).findall(f"{space}si")
        root = etree.fromstring(parts[THIRD])
        for cell in root.iter(f"{space}c"):
            if cell.get("t") == "s":
                cell.set("t", "inlineStr")
                item = etree.fromstring(etree.tostring(texts[int(cell[0].text)]))
                item.tag = f"{space}is"
                cell[:] = [item]
        parts[THIRD] = etree.tostring(root)

    assert told(rewritten(exported(tmp_path), change)) == []


def test_as_strict_open_xml(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        for name, data in parts.items():
            strict = data.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            parts[name] = strict.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )

    assert told(rewritten(exported(tmp_path), change)) == []


@pytest.mark.parametrize("edits", HARMLESS.values(), ids=HARMLESS)
def test_what_makes_no_difference(edits: list[Edit], tmp_path: Path) -> None:
    assert told(edited(exported(tmp_path), *edits)) == []


def test_its_check_sheet_is_not_compared(tmp_path: Path) -> None:
    path = exported(tmp_path)
    book = openpyxl.load_workbook(path)
    book["校核"]["A1"] = "不算"
    del book["校核"]["D3"]
    book.save(path)
    assert told(path) == []
    del book["校核"]
    book.save(path)
    assert told(path) == []


def test_a_file_that_is_read_is_the_one_that_was_written(tmp_path: Path) -> None:
    assert xlsx.differences(DOCUMENT, exported(tmp_path)) == []


TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=60)


@settings(max_examples=20)
@given(text=TEXTS, unit=TEXTS, amount=money())
def test_any_text_and_amount_reads_back_without_doubt(
    text: str, unit: str, amount: Decimal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = compose(
        complete({"text.overview": text, "unit": unit, "disclosure.fees.amount": amount})
    )
    path = tmp_path_factory.mktemp("book") / "a.xlsx"
    xlsx.write(document, path)
    content = xlsx.content(path)
    assert [*content.doubts, *content.differences(document)] == []
