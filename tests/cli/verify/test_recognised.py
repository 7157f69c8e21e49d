"""verify: which report and version an exported file is, from what it says.

Its code is only a hint.
"""

import re
import shutil
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from export import pdf
from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from forms.sign_off.content_code import content_code
from storage.library import Library
from tests.cli.verify.conftest import Office, Run, named

NOT_EXPORTED_HERE = (
    "文字和数字相同；年报库里没有这个文件的导出记录，是否原样不知道。"
    "没有逐一比较的是：字体和排版、页码、送审稿的字样和签批单、校核表、内容码以外的文件属性"
)

# ---- as it was exported --------------------------------------------------------------------------


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_each_format_is_recognised_as_draft_and_as_final(
    format: str,
    draft: bool,
    office: Office,
    run: Run,
) -> None:
    status, lines, errors = run(office.files[format, office.first.name if draft else ""])
    assert (status, errors) == (0, "")
    computed = f"按文件内容算出的内容码是 {office.first.code}，"
    assert lines == [
        f"这是青禾县农业农村局2025年政府信息公开工作年度报告，与{named(office.first)}完全一致",
        NOT_EXPORTED_HERE,
        f"{computed}文件没有带内容码" if format == "json" else f"{computed}与文件带的相符",
    ]


def test_all_versions_of_the_same_content_are_named_newest_first(
    office: Office, run: Run, tmp_path: Path
) -> None:
    with Library.open(office.library) as library:
        deliver(compose(library.sign_off.content(office.final.id)), "html", tmp_path / "a.html")
    status, lines, _ = run(tmp_path / "a.html")
    assert status == 0
    assert (
        f"与{named(office.final)}、{named(office.second)}、"
        f"现在的内容（内容码 {office.second.code}）完全一致" in lines[0]
    )


def test_each_report_is_told_from_the_others_of_the_library(
    office: Office, run: Run, tmp_path: Path
) -> None:
    with Library.open(office.library) as library:
        other = library.load(office.other)
    deliver(compose(other), "docx", tmp_path / "a.docx")
    status, lines, _ = run(tmp_path / "a.docx")
    assert status == 0
    assert lines[0].startswith(
        f"这是白杨县水务局{other.year}年政府信息公开工作年度报告，"
        f"与现在的内容（内容码 {content_code(other)}）"
    )


@pytest.mark.parametrize("format", FORMATS)
def test_the_name_of_the_file_does_not_matter(
    format: str, office: Office, run: Run, tmp_path: Path
) -> None:
    renamed = shutil.copy(
        office.files[format, ""], tmp_path / ("a.pdf" if format != "pdf" else "a.docx")
    )
    assert run(Path(renamed))[0] == 0


# ---- the code is only a hint ---------------------------------------------------------------------


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
def test_a_file_without_its_properties_is_still_recognised(
    format: str, office: Office, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / office.files[format, ""].name
    shutil.copy(office.files[format, ""], path)
    globals()[f"without_code_{format}"](path)
    status, lines, _ = run(path)
    assert status == 0
    assert named(office.first) in lines[0]
    assert lines[-1] == (f"按文件内容算出的内容码是 {office.first.code}，文件没有带内容码")


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_a_draft_without_its_properties_has_its_code_at_the_feet_of_its_pages(
    format: str, office: Office, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a"
    shutil.copy(office.files[format, office.first.name], path)
    globals()[f"without_code_{format}"](path)
    status, lines, _ = run(path)
    assert status == 0
    assert lines[-1] == f"按文件内容算出的内容码是 {office.first.code}，与文件带的相符"


def test_a_false_code_at_the_feet_is_told(office: Office, run: Run, tmp_path: Path) -> None:
    """Also one that is only the beginning of the right one, as an old code would be."""
    for false in (office.second.code, office.first.code[:14]):
        document = compose(office.kept, draft=office.first.name)
        document.__dict__["code"] = false
        pdf.write(document, tmp_path / "a.pdf")
        content = (tmp_path / "a.pdf").read_bytes()
        (tmp_path / "b.pdf").write_bytes(content.replace(b"/Keywords", b"/Xeywords"))
        for name in ("a.pdf", "b.pdf"):
            assert run(tmp_path / name)[0] == 1


def test_a_false_code_is_told_although_the_content_is_right(
    office: Office, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    page = office.files["html", ""].read_text("utf-8")
    path.write_text(page.replace(office.first.code, office.second.code), "utf-8")
    status, lines, _ = run(path)
    assert status == 1
    assert named(office.first) in lines[0]
    assert lines[-1] == (
        f"按文件内容算出的内容码是 {office.first.code}，与文件带的 {office.second.code} 不符："
        "文件导出以后，内容或者这个内容码被改动过"
    )


# ---- what makes no difference --------------------------------------------------------------------


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
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                str(tmp_path),
                str(office.files[format, office.first.name]),
            ],
            check=True,
            capture_output=True,
            timeout=100,
        )
        status, lines, _ = run(tmp_path / office.files[format, office.first.name].name)
        assert status == 0
        assert named(office.first) in lines[0]
