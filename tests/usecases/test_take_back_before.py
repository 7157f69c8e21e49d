"""Drafts that an earlier program printed are out for signature: they are taken back as before."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from storage.library import Library
from storage.sign_off import Stage
from tests.intake.edited import edit
from tests.usecases import before
from usecases.open_report import OpenReport
from usecases.take_back import take_back


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenReport]:
    """The report of the library of before, whose draft was handed in and changed since."""
    with Library.open(Path(shutil.copy(before.LIBRARY, tmp_path))) as library:
        (entry,) = library.reports()
        yield OpenReport(library, entry.id)


def test_an_untouched_draft_of_before_says_nothing(opened: OpenReport) -> None:
    """Nor is what was changed in the program since taken for a change in Word."""
    returned = take_back(opened, before.FOLDER / "draft.docx")
    assert (returned.original, returned.suggestions) == ("送审稿第 1 稿", ())
    assert (returned.slip_notes, returned.unmatched) == ((), ())


def test_what_was_changed_in_a_draft_of_before_is_suggested(
    opened: OpenReport, tmp_path: Path
) -> None:
    path = Path(shutil.copy(before.FOLDER / "draft.docx", tmp_path))
    edit(path, ("全年公开 3 条", "全年公开 8 条"))
    returned = take_back(opened, path)
    assert returned.original == "送审稿第 1 稿"
    assert [each.edit.id for each in returned.suggestions] == ["text.overview"]


def test_a_version_of_before_that_is_printed_anew_is_known_by_its_new_code(
    opened: OpenReport, tmp_path: Path
) -> None:
    version = opened.sign_off.versions(opened.id)[0]
    document = compose(opened.sign_off.content(version.id), draft=version.name)
    assert version.stage is Stage.DRAFT
    assert len(document.code) > len(version.code)
    deliver(document, "docx", tmp_path / "a.docx")
    assert take_back(opened, tmp_path / "a.docx").original == version.name
