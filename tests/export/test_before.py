"""Workbooks and pages that an earlier program exported are read as they were, without doubt."""

import shutil
from pathlib import Path

import pytest

from export.compose import compose
from export.formats import FORMATS, ContentReader
from storage.library import Library
from tests.usecases.before import FOLDER, LIBRARY


@pytest.mark.parametrize("format", ["html", "xlsx"])
def test_drafts_and_finals_of_before_say_what_they_said(format: str, tmp_path: Path) -> None:
    reader = FORMATS[format].writer()
    assert isinstance(reader, ContentReader)
    with Library.open(Path(shutil.copy(LIBRARY, tmp_path))) as library:
        (entry,) = library.reports()
        final, draft = sorted(library.sign_off.versions(entry.id), key=lambda each: -each.id)
        for name, version in (("draft", draft), ("final", final)):
            content = reader.content(FOLDER / f"{name}.{format}")
            assert content.doubts == ()
            kept = compose(library.sign_off.content(version.id))
            assert content.differences(kept) == []
