"""The Word document in LibreOffice: it opens, and stands on the pages that the PDF has."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.pdf import PDF

from export import docx, pdf
from export.compose import compose
from forms.checks.finding import Case
from forms.review import review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from intake.exchange_file import read_exchange
from resources import RESOURCES
from tests.builders import complete
from tests.export.docx.packages import part, texts
from tests.places import SAMPLE

FACES = {
    "方正小标宋简体": "NianBao Title",
    "黑体": "NianBao Hei",
    "楷体": "NianBao Kai",
    "仿宋": "NianBao Song",
    "宋体": "NianBao Song",
}


#: What Chinese line breaking would tear, and how many characters may stand before it in a line.
WORDS = ("2031", "szfbxxk@example.cn", "3216082", "59237.2449", "www.qinghe.example")
BEFORE = range(16, 28)


def near_the_edge() -> str:
    """Return paragraphs in which each word stands at each place near the end of a line."""
    found = [f"{'公' * count}{word}公" for word in WORDS for count in BEFORE]
    return "\n".join(found)


def with_bundled_fonts(folder: Path) -> dict[str, str]:
    """Return the environment in which the bundled fonts stand in for those of Windows."""
    file = folder / "fonts.conf"
    matches = "".join(
        f'<match><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{face}</string></edit></match>'
        for name, face in FACES.items()
    )
    file.write_text(
        f"<fontconfig><dir>{RESOURCES / 'fonts'}</dir><cachedir>{folder}</cachedir>"
        f"{matches}</fontconfig>",
        "utf-8",
    )
    return os.environ | {"FONTCONFIG_FILE": str(file)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the sample's draft lies as LibreOffice sets it and as we do."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    folder, profile = tmp_path_factory.mktemp("docx"), tmp_path_factory.mktemp("profile")
    report = read_exchange(SAMPLE / "2025.json")
    document = compose(report, draft=DRAFT, standings=standings(report, review(Case(report)), ()))
    docx.write(document, folder / "theirs.docx")
    docx.write(compose(complete({"text.overview": near_the_edge()})), folder / "words.docx")
    pdf.write(document, folder / "ours.pdf")
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(folder / "theirs.docx"),
            str(folder / "words.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
        env=with_bundled_fonts(profile),
    )
    return folder


@pytest.fixture(scope="module")
def theirs(folder: Path) -> Iterator[PDF]:
    with pdfplumber.open(folder / "theirs.pdf") as opened:
        yield opened


@pytest.fixture(scope="module")
def ours(folder: Path) -> Iterator[PDF]:
    with pdfplumber.open(folder / "ours.pdf") as opened:
        yield opened


def words(opened: PDF) -> list[str]:
    return [
        "".join(char["text"] for char in page.chars if char["text"].strip())
        for page in opened.pages
    ]


def test_it_has_as_many_pages_as_the_pdf(ours: PDF, theirs: PDF) -> None:
    """The PDF may have one less, as it spares a last page with next to nothing on it."""
    assert len(theirs.pages) - len(ours.pages) in (0, 1)
    assert all(
        (page.width, page.height) == pytest.approx((595.3, 841.9), abs=0.2) for page in theirs.pages
    )


def test_no_character_is_left_out(folder: Path, theirs: PDF) -> None:
    """LibreOffice does not draw some of the marks that it lets hang in the margin."""
    body = part(folder / "theirs.docx", "word/document.xml")
    wanted = Counter("".join(texts(body).split()))
    seen = Counter("".join(words(theirs)))
    assert wanted - seen == Counter()


def test_no_number_and_no_address_is_torn(folder: Path) -> None:
    with pdfplumber.open(folder / "words.pdf") as opened:
        lines = "\n".join(page.extract_text() for page in opened.pages).replace(" ", "").split("\n")
    for word in WORDS:
        whole = [line for line in lines if word in line]
        assert len(whole) == len(BEFORE), f"{word} stands whole on a line, wherever that begins"


def test_table_three_stands_whole_on_one_page_under_its_heading(theirs: PDF) -> None:
    (page,) = [text for text in words(theirs) if "三、收到和处理" in text]
    assert (
        page.index("三、收到和处理")
        < page.index("一、本年新收")
        < page.index("四、结转下年度继续办理")
    )


def test_every_page_has_its_number_outside_and_the_code_below(theirs: PDF) -> None:
    code = "".join(compose(read_exchange(SAMPLE / "2025.json")).stamp.split())
    for number, page in enumerate(theirs.pages):
        foot = [char for char in page.chars if char["top"] > page.height - 35 * 72 / 25.4]
        shown = f"—{number}—{code}" if number else code
        assert "".join(char["text"] for char in foot if char["text"].strip()) == shown
        if number:
            assert (foot[0]["x0"] > page.width / 2) == (number % 2 == 1)


def test_slip_is_the_first_page(theirs: PDF) -> None:
    slip, *rest = words(theirs)
    assert slip.startswith("送审签批单")
    assert not any("签批单" in text for text in rest)


def bottom_of_slip(opened: PDF) -> float:
    """Return where the last line above the foot of the slip's page ends."""
    (slip,) = [page for page in opened.pages if "签批单" in page.extract_text()]
    body = slip.crop((0, 0, slip.width, slip.height - 35 * 72 / 25.4))
    return max(float(char["bottom"]) for char in body.chars if char["text"].strip())


def test_slip_is_as_tall_as_that_of_the_pdf(ours: PDF, theirs: PDF) -> None:
    """What just fits the page there has no line alone on a second page here."""
    assert bottom_of_slip(theirs) == pytest.approx(bottom_of_slip(ours), abs=0.75)
