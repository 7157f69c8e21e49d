"""Our document after LibreOffice has saved it, also by way of its own and Word's old format."""

import shutil
import subprocess
from pathlib import Path

import pytest

from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.sign_off.drafts import SLIP
from intake.edited_document import read_correction
from intake.exchange_file import read_exchange
from tests.builders import stated_totals
from tests.intake.edited import (
    about,
    beside,
    changed,
    comment,
    deleted,
    edit,
    exported,
    inserted,
    lost,
    mark,
    printed,
    rewrite,
    run,
    written,
)
from tests.intake.test_tracked import end
from tests.places import SAMPLE

FORMATS = ("docx", "odt", "doc")


def sample() -> Report:
    return stated_totals(read_exchange(SAMPLE / "2025.json"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the draft of the sample and an edited document lie, saved by each format."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not here")
    folder, profile = tmp_path_factory.mktemp("saved"), tmp_path_factory.mktemp("profile")
    written(compose(sample(), draft="送审稿"), folder).rename(folder / "draft.docx")
    _edited(folder).rename(folder / "edited.docx")

    def save(format: str, into: Path, *files: Path) -> None:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                str(into),
                *map(str, files),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )

    for format in FORMATS:
        save(format, folder / format, folder / "draft.docx", folder / "edited.docx")
        if format != "docx":
            save(
                "docx",
                folder / format,
                *(folder / format / f"{name}.{format}" for name in ("draft", "edited")),
            )
    return folder


def _edited(folder: Path) -> Path:
    path = edit(
        exported(folder),
        (
            "甲段二。</w:t></w:r>",
            f"甲段</w:t></w:r>{deleted('二')}{inserted(run('贰'))}{run('。')}",
        ),
        end("乙段一。", "del"),
        beside("丙段一。", about(0, "这里")),
        parts={"comments": comment(0, "请核")},
    )

    def change(body: str) -> str:
        body = body.replace(
            "4321</w:t></w:r>", f"</w:t></w:r>{deleted('4321')}{inserted(run('4322'))}", 1
        )
        rows = body.split("<w:tr>")
        at = next(at for at, row in enumerate(rows) if "2.重复申请" in row)
        gone = (
            rows[at]
            .replace("<w:trPr>", f"<w:trPr>{mark('del')}")
            .replace("<w:r>", '<w:del w:id="1" w:author="a"><w:r>')
        )
        rows[at] = (
            gone.replace("</w:r>", "</w:r></w:del>")
            .replace("w:t>", "w:delText>")
            .replace("<w:t ", "<w:delText ")
        )
        return "<w:tr>".join(rows)

    return rewrite(path, change)


@pytest.mark.parametrize("format", FORMATS)
def test_draft_says_the_same(format: str, folder: Path) -> None:
    slip = [text for place, text in compose(sample(), draft="送审稿").texts() if place == SLIP]
    found = read_correction(folder / format / "draft.docx", FORM_2021)
    assert dict(found.values) == printed(sample())
    assert (
        found.title,
        found.unmatched,
        found.comments,
        found.slip_notes(slip),
        found.tracked,
    ) == (
        sample().title,
        (),
        (),
        [],
        False,
    )


@pytest.mark.parametrize("format", FORMATS)
def test_open_changes_and_comments(format: str, folder: Path) -> None:
    found = read_correction(folder / format / "edited.docx", FORM_2021)
    assert changed(found) == {
        "text.overview": "甲段一。\n甲段贰。\n甲段三。",
        "requests.received.natural": 4322,
        "text.problems": "乙段一。乙段二。",
        "text.other_matters": "丙段一。这里",
    }
    assert [(each.author, each.text, each.quoted) for each in found.comments] == [
        ("局长", "请核", "这里")
    ]
    assert found.tracked
    assert sorted(lost(found)) == sorted(
        id for id in FORM_2021.fields if id.startswith("requests.not_processed.repeated.")
    )
