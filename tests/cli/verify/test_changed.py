"""verify: what was changed in a file since it was exported is told place by place."""

import json
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from pypdfium2 import PdfBitmap, PdfDocument, PdfImage, PdfMatrix

from export import pdf
from export.compose import compose
from export.deliver import deliver
from export.document import Document, Paragraph
from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import content_code
from tests.cli.verify.conftest import RECEIVED, TOTAL, Office, Run, named
from tests.export.html.pages import bare

PLACE = "一、本年新收政府信息公开申请数量·自然人"
CELL = "应为“25”，文件中为“77”"
PLACE_IN_WORD = f"三、收到和处理政府信息公开申请情况，{PLACE}"
#: Where the changed figure stands, as each format's reader says it.
CHANGED = dict.fromkeys(FORMATS, f"{PLACE}：{CELL}") | {
    "xlsx": f"三、收到和处理政府信息公开申请情况 D5：{CELL}"
}


def change_json(path: Path, _office: Office) -> None:
    data = json.loads(path.read_text("utf-8"))
    data["cells"][RECEIVED] = 77
    path.write_text(json.dumps(data), "utf-8")


def change_html(path: Path, _office: Office) -> None:
    page = bare(path.read_text("utf-8"))
    path.write_text(page.replace("<td>25</td>", "<td>77</td>", 1), "utf-8")


def change_docx(path: Path, _office: Office) -> None:
    package = docx.Document(str(path))
    cell = next(cell for cell in package.tables[-2]._cells if cell.text == "25")
    cell.paragraphs[0].runs[0].text = "77"
    package.save(str(path))


def change_xlsx(path: Path, _office: Office) -> None:
    book = openpyxl.load_workbook(path)
    book["三、收到和处理政府信息公开申请情况"]["D5"] = 77
    book.save(path)


def change_pdf(path: Path, office: Office) -> None:
    pdf.write(with_code(compose(changed(office, 77)), office.first.code), path)


def changed(office: Office, received: int) -> Report:
    return office.kept.changed(
        [office.kept.edit(RECEIVED, received), office.kept.edit(TOTAL, office.kept.value(TOTAL))]
    )


def with_code(document: Document, code: str) -> Document:
    document.__dict__["code"] = code  # in the place of what would be worked out from the report
    return document


@pytest.mark.parametrize("mark", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_a_changed_figure_is_told_whatever_the_code_says(
    format: str,
    mark: bool,
    office: Office,
    run: Run,
    tmp_path: Path,
) -> None:
    path = tmp_path / office.files[format, ""].name
    shutil.copy(office.files[format, office.first.name if mark else ""], path)
    globals()[f"change_{format}"](path, office)
    status, lines, errors = run(path)
    assert (status, errors) == (1, "")
    told = [
        line for line in lines if line.startswith("  ") and "·总计" not in line
    ]  # which JSON leaves to follow
    assert len(told) == 1
    assert told[0].endswith(CHANGED[format])
    assert lines[0].startswith(
        "这是青禾县农业农村局2025年政府信息公开工作年度报告，但与年报库里的哪一版都不一致；"
    )
    assert f"与{named(office.first)}相比，有 {len(lines) - 3} 处不同：" in lines[0]
    assert lines[-2] == (
        "文件里没有内容码，是按标题找到最接近的一版来比较的"
        if format == "json"
        else f"文件带的内容码 {office.first.code} 正是这一版的：文件导出后，内容被改动过"
    )
    computed, _, beside = lines[-1].partition("，")
    assert computed.startswith("按文件内容算出的内容码是 ")
    assert office.first.code not in computed
    assert beside == (
        "文件没有带内容码"
        if format == "json"
        else f"与文件带的 {office.first.code} 不符：文件导出以后，内容或者这个内容码被改动过"
    )


@pytest.mark.parametrize("format", FORMATS)
def test_every_changed_place_of_a_text_is_told(
    format: str, office: Office, run: Run, tmp_path: Path
) -> None:
    text = office.kept.text("text.overview")
    edits = [
        office.kept.edit(
            "text.overview", text.replace("紧扣", "紧盯", 1).replace("培训", "学习", 1)
        ),
        office.kept.edit(
            "text.other_matters",
            office.kept.text("text.other_matters").replace("没有其他", "另有其他"),
        ),
    ]
    path = tmp_path / f"a.{format}"
    FORMATS[format].writer().write(
        with_code(compose(office.kept.changed(edits)), office.first.code), path
    )
    status, lines, _ = run(path)
    assert status == 1
    assert len(lines) == 1 + 3 + 2
    for line, (old, new) in zip(
        lines[1:], [("紧扣", "紧盯"), ("培训", "学习"), ("没有", "另有")], strict=False
    ):
        wanted, _, read = line.partition("，文件中为")
        assert old in wanted
        assert new in read


def test_a_file_of_what_was_never_kept_is_compared_with_the_nearest(
    office: Office, run: Run, tmp_path: Path
) -> None:
    report = changed(office, 27)
    deliver(compose(report), "html", tmp_path / "a.html")
    status, lines, _ = run(tmp_path / "a.html")
    assert status == 1
    assert (
        lines[-2] == f"文件带的内容码 {content_code(report)} 在年报库里没有："
        "导出时的内容没有留版，或者内容码也被改动过"
    )


def test_a_file_whose_title_was_changed_too_is_known_by_its_code(
    office: Office, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        bare(office.files["html", ""].read_text("utf-8")).replace("局2025年政府", "局2035年政府"),
        "utf-8",
    )
    status, lines, _ = run(path)
    assert status == 1
    assert (
        "  标题：应为“青禾县农业农村局2025年政府信息公开工”，"
        "文件中为“青禾县农业农村局2035年政府信息公开工”" in lines
    )


def test_of_many_differences_the_first_are_told(office: Office, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        bare(office.files["html", ""].read_text("utf-8")).replace("<td>0</td>", "<td>8</td>"),
        "utf-8",
    )
    _, lines, _ = run(path)
    count = int(lines[0].rpartition("有 ")[2].partition(" 处")[0])
    assert count > 100
    assert len(lines) == 1 + 50 + 3
    assert lines[-3] == f"  等 {count} 处"


def test_an_open_insertion_in_word_counts_as_made(office: Office, run: Run, tmp_path: Path) -> None:
    """A tracked change shows on screen and in print, but is no run of its paragraph."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(office.files["docx", ""]) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode() if name == "word/document.xml" else old.read(name)
            if isinstance(part, str):
                part, count = re.subn(
                    r"(<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>25</w:t></w:r>)",
                    r'\1<w:ins w:id="9" w:author="a"><w:r><w:t>0</w:t></w:r></w:ins>',
                    part,
                    count=1,
                    flags=re.DOTALL,
                )
                assert count == 1
            new.writestr(name, part)
    status, lines, _ = run(path)
    assert status == 1
    assert f"{PLACE}：应为“25”，文件中为“250”" in lines[1]


@pytest.mark.parametrize("written", ["25件", "025", "25.0", "２５", "25。"])
def test_a_figure_in_word_that_is_written_otherwise_is_told(
    written: str, office: Office, run: Run, tmp_path: Path
) -> None:
    """It would be taken for the same number where the draft is taken back, but it is not seen."""
    package = docx.Document(str(office.files["docx", ""]))
    cell = next(cell for cell in package.tables[1]._cells if cell.text == "25")
    cell.paragraphs[0].runs[0].text = written
    package.save(str(tmp_path / "a.docx"))
    status, lines, _ = run(tmp_path / "a.docx")
    assert status == 1
    assert lines[1] == f"  {PLACE_IN_WORD}：应为“25”，文件中为“{written}”"


def test_official_wording_that_was_changed_in_word_is_told(
    office: Office, run: Run, tmp_path: Path
) -> None:
    package = docx.Document(str(office.files["docx", ""]))
    label = next(cell for cell in package.tables[1]._cells if "予以公开" in cell.text)
    label.paragraphs[0].runs[0].text = "（一）不予公开"
    package.add_paragraph("另附" * 40)
    package.save(str(tmp_path / "a.docx"))
    status, lines, _ = run(tmp_path / "a.docx")
    assert status == 1
    assert (
        "  与年报格式对不上：三、收到和处理政府信息公开申请情况，（一）予以公开：（一）不予公开"
        in lines
    )
    assert f"  与年报格式对不上：落款之后：{'另附' * 30}……" in lines


def test_a_picture_laid_over_one_page_is_told(office: Office, run: Run, tmp_path: Path) -> None:
    file = PdfDocument(office.files["pdf", ""])
    image, page = PdfImage.new(file), file[1]
    image.set_bitmap(PdfBitmap.new_native(10, 10, 3))
    image.set_matrix(PdfMatrix().scale(50, 50).translate(200, 400))
    page.insert_obj(image)
    page.gen_content()
    file.save(tmp_path / "a.pdf")
    file.close()
    status, lines, _ = run(tmp_path / "a.pdf")
    assert status == 1
    assert lines[1] == "  第 2 页：有不应有的图片"


@pytest.mark.parametrize(
    ("value", "shown"), [(True, "TRUE"), (1e300, "1e+300"), ("=1+1", ""), ("二十五", "二十五")]
)
def test_whatever_stands_in_a_cell_of_a_workbook(
    value: str | float, shown: str, office: Office, run: Run, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(office.files["xlsx", ""])
    book["三、收到和处理政府信息公开申请情况"]["D5"] = value
    book.save(tmp_path / "a.xlsx")
    status, lines, _ = run(tmp_path / "a.xlsx")
    assert status == 1
    assert lines[1].endswith(f" D5：应为“25”，文件中为“{shown}”")


def test_sheets_and_cells_beside_the_report_are_told(
    office: Office, run: Run, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(office.files["xlsx", ""])
    book.create_sheet("另附")
    del book["文字"]
    book["基本信息"]["XFD1048576"] = 1
    book["校核"]["A1"] = "不算"
    book.save(tmp_path / "a.xlsx")
    assert [line.strip() for line in run(tmp_path / "a.xlsx")[1][1:-2]] == [
        "多出工作表“另附”",
        "基本信息 XFD1048576：应为“”，文件中为“1”",
        "没有工作表“文字”",
    ]


def test_a_draft_whose_texts_name_the_slip_is_read_to_its_end(
    office: Office, run: Run, tmp_path: Path
) -> None:
    """Only a page that begins with the slip's heading is the slip, and a draft has only one."""
    for document in (compose(office.kept), compose(office.kept, draft="送审稿")):
        first = Paragraph("送审签批单" * 100)  # lines of it begin a page, too
        blocks = [*document.blocks[:-1], Paragraph("送审签批单"), first, document.blocks[-1]]
        pdf.write(replace(document, blocks=tuple(blocks)), tmp_path / "a.pdf")
        assert run(tmp_path / "a.pdf")[0] == 1
