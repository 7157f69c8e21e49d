"""The workbook in LibreOffice: the same values once every formula is worked out anew."""

import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from export import xlsx
from export.compose import compose
from export.document import Document
from forms.editions.form_2021 import FORM as FORM_2021
from forms.values import Value
from tests.builders import complete, hegang
from tests.export.xlsx.workbooks import cell, contents, tampered

#: The largest figures that have room in any box.
LARGE: dict[str, Value] = {
    field.id: 99_999_999
    for field in FORM_2021.fields.values()
    if field.kind.is_number and not field.parts
}


def _reports() -> dict[str, Document]:
    figures = {f"requests.{row}.natural": 7 for row in ("received", "granted")}
    unfinished = {
        "requests.received.natural": None,
        "disclosure.permits.decisions": "=1+1",
        "requests.granted.total": 5,
        "disclosure.fees.amount": Decimal("59237.2449"),
        "disputes.review.upheld": "无",
    }
    return {
        "balanced": compose(complete(figures)),
        "unfinished": compose(complete(unfinished)),
        "hegang": compose(hegang()),
        "large": compose(complete(LARGE)),
    }


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the folder of some workbooks, and that of the same worked out by LibreOffice."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    ours, theirs, profile = (
        tmp_path_factory.mktemp(name) for name in ("ours", "theirs", "profile")
    )
    for name, document in _reports().items():
        xlsx.write(document, ours / f"{name}.xlsx")
    control = ours / "control.xlsx"  # shows that LibreOffice does work out the formulas
    xlsx.write(compose(complete()), control)
    tampered(
        control,
        4,
        '<f>IF(COUNT(D5:I5)=6,SUM(D5:I5),"")</f><v>0</v>',
        '<f>IF(COUNT(D5:I5)=6,SUM(D5:I5),"")</f><v>9</v>',
    )
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
        '<prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
        "<value>0</value></prop></item></oor:items>",
        "utf-8",
    )
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(theirs),
            *map(str, sorted(ours.iterdir())),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return ours, theirs


@pytest.mark.parametrize("name", ["balanced", "unfinished", "hegang", "large"])
def test_values_are_the_same_after_recalculation(
    name: str, recalculated: tuple[Path, Path]
) -> None:
    before, after = (contents(folder / f"{name}.xlsx") for folder in recalculated)
    assert after == before


def test_eight_digits_in_every_box_and_their_totals_have_room(
    recalculated: tuple[Path, Path], tmp_path: Path
) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("poppler is not here")
    profile = recalculated[1].parent / "printing"
    soffice = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    target = ["--convert-to", "pdf", "--outdir", str(tmp_path)]
    source = str(recalculated[0] / "large.xlsx")
    subprocess.run([*soffice, *target, source], check=True, capture_output=True, timeout=180)
    printed = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "large.pdf"), "-"],
        check=True, capture_output=True, text=True, timeout=60,
    ).stdout  # fmt: skip
    assert "##" not in printed
    assert printed.count("99999999") > 150
    assert str(99_999_999 * 21) in printed
    assert str(99_999_999 * 21 * 6) in printed


def test_the_recalculation_is_a_real_one(recalculated: tuple[Path, Path]) -> None:
    before, after = (
        cell(folder / "control.xlsx", "requests.received.total").value for folder in recalculated
    )
    assert (before, after) == (9, 0)
