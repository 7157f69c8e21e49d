"""Reasons are for those who sign.

On a draft's slip and on the check sheet, never in what is published.
"""

import zipfile
from pathlib import Path

import pdfplumber
import pytest

from export.compose import compose
from export.formats import FORMATS
from forms.checks.finding import Case, Severity
from forms.review import review
from forms.sign_off.reasons import explain, standings
from tests.builders import complete

REASON = "结转数以更正后的上年年报为准。"
REPORT = complete({"requests.carried_in.natural": 2, "requests.granted.natural": 2})


def texts(path: Path) -> str:
    """Return everything that a file says, its properties included."""
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            shown = "".join(char["text"] for page in pdf.pages for char in page.chars)
            return shown + str(pdf.metadata)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    return path.read_text("utf-8")


@pytest.mark.parametrize(
    ("draft", "telling"), [("送审稿第 1 稿", {"pdf", "docx", "xlsx"}), ("", {"xlsx"})]
)
def test_reasons_are_where_they_belong(draft: str, telling: set[str], tmp_path: Path) -> None:
    findings = review(Case(REPORT, complete({"year": 2024})))
    assert Severity.WARNING in {finding.severity for finding in findings}
    found = standings(REPORT, findings, [explain(REPORT, finding, REASON) for finding in findings])
    document = compose(REPORT, draft=draft, standings=found)
    for name, format in FORMATS.items():
        path = tmp_path / f"a{format.suffix}"
        format.writer().write(document, path)
        told = texts(path)
        assert (REASON in told) is (name in telling), name
        assert ("变化很大" in told or "上年年报的结转" in told) is (name in telling), name
        assert (document.code in told) is (name != "json"), name


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("draft", ["送审稿第 1 稿", ""])
def test_same_document_gives_the_same_bytes(format: str, draft: str, tmp_path: Path) -> None:
    findings = review(Case(REPORT, complete({"year": 2024})))
    for name in ("a", "b"):
        found = standings(
            REPORT, findings, [explain(REPORT, finding, REASON) for finding in findings]
        )
        FORMATS[format].writer().write(
            compose(REPORT, draft=draft, standings=found), tmp_path / name
        )
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
