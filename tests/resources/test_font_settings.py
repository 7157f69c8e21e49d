"""The fonts that are set: as Qt keeps them, read without Qt; a bad file says nothing is set."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import folders
from resources.font_settings import FontSettings, entries, read_font_settings

NAMES = st.sampled_from(["TITLE", "HEI", "KAI", "FANG", "SONG"])
PATHS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@pytest.mark.usefixtures("home")
def test_nothing_is_set_at_first() -> None:
    assert read_font_settings() == FontSettings({}, False)


@given(st.dictionaries(NAMES, PATHS.map(Path)), st.booleans())
def test_what_is_kept_is_taken_alike_by_every_reader(
    files: dict[str, Path], only_bundled: bool
) -> None:
    kept = entries(files, only_bundled=only_bundled)
    assert all(text.isascii() and not set(text) & set(';,="\\ ') for text in kept.values())


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("text", ["[fonts", "[fonts]\ntitle\n=", "[other]\na=b\n", "\udcff"])
def test_a_bad_file_says_that_nothing_is_set(text: str) -> None:
    file = folders.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert read_font_settings() == FontSettings({}, False)
