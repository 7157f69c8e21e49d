"""verify: which report and version an exported file is, from what it says, and what was changed in it since."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

import main as program
from export import pdf
from export.compose import compose
from export.deliver import FORMATS, deliver
from export.document import Document, Paragraph
from forms.content_code import content_code
from forms.report import Report
from intake.sample import sample_reports
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage, Version
from tests.storage.samples import digest

REPOSITORY = Path(__file__).parents[1]
RECEIVED, TOTAL = "requests.received.natural", "requests.received.total"
PLACE = "一、本年新收政府信息公开申请数量·自然人"
CELL = "应为“25”，文件中为“77”"
#: Where the changed figure stands, as each format's reader says it.
CHANGED = dict.fromkeys(FORMATS, f"{PLACE}：{CELL}") | {"xlsx": f"三、收到和处理政府信息公开申请情况 D5：{CELL}"}
Run = Callable[..., tuple[int, list[str], str]]


class Office:
    """A library with a report that was handed in twice and went on since, and what was exported of its first draft."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "年报库" / "库.nianbao"
        last, self.report = sample_reports()
        with Library.open(self.library) as library:
            library.add(last)
            id = library.add(self.report)
            self.first = library.sign_off.take(id, Stage.DRAFT, library.load(id))
            library.record(id, [self.report.edit(RECEIVED, 26), self.report.edit("text.other_matters", "没有。")], How.TYPED)
            self.second = library.sign_off.take(id, Stage.DRAFT, library.load(id))
            self.final = library.sign_off.take(id, Stage.FINAL, library.load(id))
            self.kept = library.sign_off.content(self.first.id)
            self.other = library.add(last.changed([last.edit("unit", "白杨县水务局")]))
        self.files = {}
        for mark in ("", self.first.name):
            for format, each in FORMATS.items():
                self.files[format, mark] = folder / f"{mark or '成稿'}{each.suffix}"
                deliver(compose(self.kept, draft=mark), format, self.files[format, mark])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def run(office: Office, capsys: pytest.CaptureFixture[str]) -> Run:
    """Verify a file against the office's library, which must not change by it."""
    def verify(file: Path, library: Path | None = None) -> tuple[int, list[str], str]:
        before = digest(office.library.parent)
        status = program.main(["verify", str(file), str(library or office.library)])
        assert digest(office.library.parent) == before
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return verify


def named(version: Version) -> str:
    return f"“{version.name}”（{version.at:%Y-%m-%d %H:%M}，内容码 {version.code}）"


# ---- as it was exported ----------------------------------------------------------------------------

@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_each_format_is_recognised_as_draft_and_as_final(format: str, draft: bool, office: Office, run: Run) -> None:  # noqa: FBT001
    status, lines, errors = run(office.files[format, office.first.name if draft else ""])
    assert (status, errors) == (0, "")
    assert lines == [f"这是青禾县农业农村局2025年政府信息公开工作年度报告，与{named(office.first)}完全一致",
                     "文件里没有内容码，是凭内容认出的" if format == "json" else f"文件属性里的内容码 {office.first.code} 与内容相符"]


def test_all_versions_of_the_same_content_are_named_newest_first(office: Office, run: Run, tmp_path: Path) -> None:
    with Library.open(office.library) as library:
        deliver(compose(library.sign_off.content(office.final.id)), "html", tmp_path / "a.html")
    status, lines, _ = run(tmp_path / "a.html")
    assert status == 0
    assert f"与{named(office.final)}、{named(office.second)}、现在的内容（内容码 {office.second.code}）完全一致" in lines[0]


def test_each_report_is_told_from_the_others_of_the_library(office: Office, run: Run, tmp_path: Path) -> None:
    with Library.open(office.library) as library:
        other = library.load(office.other)
    deliver(compose(other), "docx", tmp_path / "a.docx")
    status, lines, _ = run(tmp_path / "a.docx")
    assert status == 0
    assert lines[0].startswith(f"这是白杨县水务局{other.year}年政府信息公开工作年度报告，与现在的内容（内容码 {content_code(other)}）")


@pytest.mark.parametrize("format", FORMATS)
def test_the_name_of_the_file_does_not_matter(format: str, office: Office, run: Run, tmp_path: Path) -> None:
    renamed = shutil.copy(office.files[format, ""], tmp_path / ("a.pdf" if format != "pdf" else "a.docx"))
    assert run(Path(renamed))[0] == 0


# ---- the code is only a hint -----------------------------------------------------------------------

def without_code_html(path: Path) -> None:
    path.write_text(re.sub('<meta name="keywords"[^>]*>', "", path.read_text("utf-8")), "utf-8")


def without_code_docx(path: Path) -> None:
    package = docx.Document(str(path))
    package.core_properties.keywords = ""
    package.save(str(path))


def without_code_xlsx(path: Path) -> None:
    book = openpyxl.load_workbook(path)  # and what it saves has no values of formulas
    book.properties.keywords = None
    book.save(path)


def without_code_pdf(path: Path) -> None:
    content = path.read_bytes()
    assert content.count(b"/Keywords") == 1
    path.write_bytes(content.replace(b"/Keywords", b"/Xeywords"))


@pytest.mark.parametrize("format", ["pdf", "docx", "xlsx", "html"])
def test_a_file_without_its_properties_is_still_recognised(format: str, office: Office, run: Run, tmp_path: Path) -> None:
    path = tmp_path / office.files[format, ""].name
    shutil.copy(office.files[format, ""], path)
    globals()[f"without_code_{format}"](path)
    status, lines, _ = run(path)
    assert status == 0
    assert named(office.first) in lines[0]
    assert lines[1] == "文件里没有内容码，是凭内容认出的"


def test_a_false_code_is_told_although_the_content_is_right(office: Office, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = office.files["html", ""].read_text("utf-8")
    path.write_text(page.replace(office.first.code, office.second.code), "utf-8")
    status, lines, _ = run(path)
    assert status == 0
    assert named(office.first) in lines[0]
    assert lines[1] == f"文件属性里的内容码 {office.second.code} 与内容不符，这个内容码被改动过"


# ---- changed since ---------------------------------------------------------------------------------

def change_json(path: Path, _office: Office) -> None:
    data = json.loads(path.read_text("utf-8"))
    data["cells"][RECEIVED] = 77
    path.write_text(json.dumps(data), "utf-8")


def change_html(path: Path, _office: Office) -> None:
    page = path.read_text("utf-8")
    path.write_text(page.replace("<td>25</td>", "<td>77</td>", 1), "utf-8")


def change_docx(path: Path, _office: Office) -> None:
    package = docx.Document(str(path))
    cell = next(cell for cell in package.tables[1]._cells if cell.text == "25")
    cell.paragraphs[0].runs[0].text = "77"
    package.save(str(path))


def change_xlsx(path: Path, _office: Office) -> None:
    book = openpyxl.load_workbook(path)
    book["三、收到和处理政府信息公开申请情况"]["D5"] = 77
    book.save(path)


def change_pdf(path: Path, office: Office) -> None:
    pdf.write(with_code(compose(changed(office, 77)), office.first.code), path)


def changed(office: Office, received: int) -> Report:
    return office.kept.changed([office.kept.edit(RECEIVED, received), office.kept.edit(TOTAL, office.kept.value(TOTAL))])


def with_code(document: Document, code: str) -> Document:
    document.__dict__["code"] = code  # in the place of what would be worked out from the report
    return document


@pytest.mark.parametrize("mark", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_a_changed_figure_is_told_whatever_the_code_says(format: str, mark: bool, office: Office, run: Run, tmp_path: Path) -> None:  # noqa: FBT001
    path = tmp_path / office.files[format, ""].name
    shutil.copy(office.files[format, office.first.name if mark else ""], path)
    globals()[f"change_{format}"](path, office)
    status, lines, errors = run(path)
    assert (status, errors) == (1, "")
    told = [line for line in lines if line.startswith("  ") and "·总计" not in line]  # which JSON leaves to follow
    assert len(told) == 1
    assert told[0].endswith(CHANGED[format])
    assert lines[0].startswith("这是青禾县农业农村局2025年政府信息公开工作年度报告，但与年报库里的哪一版都不一致；")
    assert f"与{named(office.first)}相比，有 {len(lines) - 2} 处不同：" in lines[0]
    assert lines[-1] == ("文件里没有内容码，是按标题找到最接近的一版来比较的" if format == "json" else
                         f"文件属性里的内容码 {office.first.code} 正是这一版的：文件导出后，内容被改动过")


@pytest.mark.parametrize("format", FORMATS)
def test_every_changed_place_of_a_text_is_told(format: str, office: Office, run: Run, tmp_path: Path) -> None:
    text = office.kept.text("text.overview")
    edits = [office.kept.edit("text.overview", text.replace("紧扣", "紧盯", 1).replace("培训", "学习", 1)),
             office.kept.edit("text.other_matters", office.kept.text("text.other_matters").replace("没有其他", "另有其他"))]
    path = tmp_path / f"a.{format}"
    FORMATS[format].writer().write(with_code(compose(office.kept.changed(edits)), office.first.code), path)
    status, lines, _ = run(path)
    assert status == 1
    assert len(lines) == 1 + 3 + 1
    for line, (old, new) in zip(lines[1:], [("紧扣", "紧盯"), ("培训", "学习"), ("没有", "另有")], strict=False):
        wanted, _, read = line.partition("，文件中为")
        assert old in wanted
        assert new in read


def test_a_file_of_what_was_never_kept_is_compared_with_the_nearest(office: Office, run: Run, tmp_path: Path) -> None:
    report = changed(office, 27)
    deliver(compose(report), "html", tmp_path / "a.html")
    status, lines, _ = run(tmp_path / "a.html")
    assert status == 1
    assert lines[-1] == f"文件属性里的内容码 {content_code(report)} 在年报库里没有：导出时的内容没有留版，或者内容码也被改动过"


def test_a_file_whose_title_was_changed_too_is_known_by_its_code(office: Office, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(office.files["html", ""].read_text("utf-8").replace("局2025年政府", "局2035年政府"), "utf-8")
    status, lines, _ = run(path)
    assert status == 1
    assert "  标题：应为“青禾县农业农村局2025年政府信息公开工”，文件中为“青禾县农业农村局2035年政府信息公开工”" in lines


def test_of_many_differences_the_first_are_told(office: Office, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(office.files["html", ""].read_text("utf-8").replace("<td>0</td>", "<td>8</td>"), "utf-8")
    _, lines, _ = run(path)
    count = int(lines[0].rpartition("有 ")[2].partition(" 处")[0])
    assert count > 100
    assert len(lines) == 1 + 50 + 2
    assert lines[-2] == f"  等 {count} 处"


def test_an_open_insertion_in_word_counts_as_made(office: Office, run: Run, tmp_path: Path) -> None:
    """A tracked change shows on screen and in print, but is no run of its paragraph."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(office.files["docx", ""]) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode() if name == "word/document.xml" else old.read(name)
            if isinstance(part, str):
                part, count = re.subn(r"(<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>25</w:t></w:r>)",
                                      r'\1<w:ins w:id="9" w:author="a"><w:r><w:t>0</w:t></w:r></w:ins>', part, count=1, flags=re.DOTALL)
                assert count == 1
            new.writestr(name, part)
    status, lines, _ = run(path)
    assert status == 1
    assert f"{PLACE}：应为“25”，文件中为“250”" in lines[1]


def test_official_wording_that_was_changed_in_word_is_told(office: Office, run: Run, tmp_path: Path) -> None:
    package = docx.Document(str(office.files["docx", ""]))
    label = next(cell for cell in package.tables[1]._cells if "予以公开" in cell.text)
    label.paragraphs[0].runs[0].text = "（一）不予公开"
    package.add_paragraph("另附" * 40)
    package.save(str(tmp_path / "a.docx"))
    status, lines, _ = run(tmp_path / "a.docx")
    assert status == 1
    assert "  与年报格式对不上：三、收到和处理政府信息公开申请情况，（一）予以公开：（一）不予公开" in lines
    assert f"  与年报格式对不上：落款之后：{'另附' * 30}……" in lines


def test_a_picture_laid_over_one_page_is_told(office: Office, run: Run, tmp_path: Path) -> None:
    from pypdfium2 import PdfBitmap, PdfDocument, PdfImage, PdfMatrix

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


@pytest.mark.parametrize(("value", "shown"), [(True, "True"), (1e300, "1e+300"), ("=1+1", ""), ("二十五", "二十五")])
def test_whatever_stands_in_a_cell_of_a_workbook(value: str | float, shown: str, office: Office, run: Run, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(office.files["xlsx", ""])
    book["三、收到和处理政府信息公开申请情况"]["D5"] = value
    book.save(tmp_path / "a.xlsx")
    status, lines, _ = run(tmp_path / "a.xlsx")
    assert status == 1
    assert lines[1].endswith(f" D5：应为“25”，文件中为“{shown}”")


def test_sheets_and_cells_beside_the_report_are_told(office: Office, run: Run, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(office.files["xlsx", ""])
    book.create_sheet("另附")
    del book["文字"]
    book["基本信息"]["XFD1048576"] = 1
    book["校核"]["A1"] = "不算"
    book.save(tmp_path / "a.xlsx")
    assert [line.strip() for line in run(tmp_path / "a.xlsx")[1][1:-1]] == [
        "多出工作表“另附”", "基本信息：多出内容，一直到 XFD1048576", "没有工作表“文字”"]


def test_a_draft_whose_texts_name_the_slip_is_read_to_its_end(office: Office, run: Run, tmp_path: Path) -> None:
    """Only a page that begins with the slip's heading is the slip."""
    document = compose(office.kept)
    blocks = [*document.blocks[:-1], Paragraph("送审签批单"), document.blocks[-1]]
    pdf.write(replace(document, blocks=tuple(blocks)), tmp_path / "a.pdf")
    assert run(tmp_path / "a.pdf")[0] == 1


# ---- what makes no difference ----------------------------------------------------------------------

def test_white_space_of_a_page_makes_none(office: Office, run: Run, tmp_path: Path) -> None:
    page = office.files["html", ""].read_text("utf-8")
    for tag in ("td", "th", "p", "h1"):
        page = page.replace(f"</{tag}>", f"\n  </{tag}>")
    (tmp_path / "a.html").write_text("\ufeff" + page, "utf-8", newline="\r\n")
    assert run(tmp_path / "a.html")[0] == 0


def test_saving_in_libreoffice_makes_none(office: Office, run: Run, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    for format in ("docx", "xlsx"):
        subprocess.run(["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", format,
                        "--outdir", str(tmp_path), str(office.files[format, office.first.name])],
                       check=True, capture_output=True, timeout=100)
        status, lines, _ = run(tmp_path / office.files[format, office.first.name].name)
        assert status == 0
        assert named(office.first) in lines[0]


# ---- what cannot be used ---------------------------------------------------------------------------

def refused(told: tuple[int, list[str], str]) -> str:
    status, lines, errors = told
    assert (status, lines) == (2, [])
    assert len(errors.splitlines()) == 1
    return errors


def test_a_report_that_is_not_in_the_library(office: Office, run: Run, tmp_path: Path) -> None:
    other = office.kept.changed([office.kept.edit("unit", "青山县民政局")])
    for format in FORMATS:
        path = tmp_path / f"a{FORMATS[format].suffix}"
        deliver(compose(other), format, path)
        assert "里没有这份年报（青山县民政局2025年政府信息公开工作年度报告）" in refused(run(path))


@pytest.mark.parametrize(("name", "content", "why"), [
    ("a.pdf", b"", "不是本程序导出的"),
    ("a.txt", "政府信息公开工作年度报告".encode(), "不是本程序导出的"),
    ("a.html", b"<html><p>1</p></html>", "里面没有年报的标题"),
    ("a.html", "<html><p>年报</p></html>".encode("gbk"), "不是 UTF-8 文本"),
    ("a.json", b'{"a": 1}', "缺少 format"),
    ("a.zip", b"PK\x05\x06" + bytes(18), "不是本程序导出的"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "加了密码"),
    ("a.pdf", b"%PDF-1.4\n%", "文件不完整"),
])
def test_what_is_no_exported_file(name: str, content: bytes, why: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    told = refused(run(tmp_path / name))
    assert why in told
    assert name in told


@pytest.mark.parametrize("format", ["pdf", "docx", "xlsx", "json"])
def test_a_file_that_was_cut_off(format: str, office: Office, run: Run, tmp_path: Path) -> None:
    whole = office.files[format, ""].read_bytes()
    (tmp_path / "a").write_bytes(whole[:len(whole) // 2])
    assert str(tmp_path / "a") in refused(run(tmp_path / "a"))


def test_a_damaged_part_of_a_package(office: Office, run: Run, tmp_path: Path) -> None:
    for format, part in (("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")):
        with zipfile.ZipFile(office.files[format, ""]) as old, zipfile.ZipFile(tmp_path / format, "w") as new:
            for name in old.namelist():
                new.writestr(name, b"<w:doc" if name == part else old.read(name))
        assert format in refused(run(tmp_path / format))


def test_a_package_that_unpacks_to_more_than_any_report(run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", bytes(60_000_000))
    assert "展开后太大" in refused(run(tmp_path / "a.xlsx"))


def test_a_file_larger_than_any_report(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as sparse:
        sparse.truncate(60_000_000)
    assert "60 MB" in refused(run(tmp_path / "a.pdf"))


def test_a_missing_file_a_folder_and_a_pipe(run: Run, tmp_path: Path) -> None:
    assert "没有这个文件" in refused(run(tmp_path / "没有.pdf"))
    assert "文件夹" in refused(run(tmp_path))
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert "不是普通文件" in refused(run(tmp_path / "pipe"))


# ---- the library -----------------------------------------------------------------------------------

def test_a_library_that_is_missing_or_none(office: Office, run: Run, tmp_path: Path) -> None:
    file = office.files["html", ""]
    missing = tmp_path / "没有.nianbao"
    assert f"没有找到年报库“{missing}”" in refused(run(file, missing))
    assert not missing.exists()
    assert "不是年报库" in refused(run(file, file))
    broken = tmp_path / "坏.nianbao"
    broken.write_bytes(office.library.read_bytes()[:20_000])
    assert f"年报库“{broken}”已损坏" in refused(run(file, broken))


def test_a_library_that_a_window_has_open(office: Office, tmp_path: Path) -> None:
    copy = Path(shutil.copy(office.library, tmp_path))
    with Library.open(copy):
        done = subprocess.run([sys.executable, str(REPOSITORY / "main.py"), "verify", str(office.files["html", ""]), str(copy)],
                              capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "正在使用年报库" in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1


def test_without_a_library_it_is_the_clerks_own(office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("ui.folders.default_library", lambda: office.library)
    assert program.main(["verify", str(office.files["html", ""])]) == 0
    assert named(office.first) in capsys.readouterr().out


WITHOUT_QT = """
import sys, main
status = main.main(sys.argv[1:])
assert not [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")]
sys.exit(status)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its folder elsewhere than in the environment")
def test_finding_the_clerks_own_library_needs_no_qt(office: Office, tmp_path: Path) -> None:
    own = tmp_path / "公开年报" / "公开年报.nianbao"
    own.parent.mkdir()
    shutil.copy(office.library, own)
    for format in FORMATS:
        done = subprocess.run([sys.executable, "-c", WITHOUT_QT, "verify", str(office.files[format, ""])], cwd=tmp_path, check=False,
                              capture_output=True, env=os.environ | {"PYTHONPATH": str(REPOSITORY), "XDG_DATA_HOME": str(tmp_path)})
        assert (done.returncode, done.stderr) == (0, b"")
