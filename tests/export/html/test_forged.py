"""A page that shows something else than the report is never taken for it."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export import html
from export.compose import compose
from tests.builders import complete
from tests.export.html.forgeries import DOCUMENT, FORGED, FORGED_TODAY
from tests.export.html.harmless import HARMLESS, Change
from tests.export.html.pages import as_before, bare


@cache
def written() -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.html"
        html.write(DOCUMENT, path)
        return path.read_text("utf-8")


@cache
def exported() -> str:
    """Return the page as earlier programs wrote it, where an element has little but its name."""
    return as_before(written(), DOCUMENT)


def told(source: str, folder: Path) -> list[str]:
    path = folder / "a.html"
    path.write_bytes(source.encode())
    content = html.content(path)
    return [*content.doubts, *content.differences(DOCUMENT)]


def must_tell(words: str, source: str, change: tuple[str, str], folder: Path) -> None:
    """Hold that a change of a page's source is told in ``words``."""
    old, new = change
    assert old in source
    lines = told(source.replace(old, new, 1), folder)
    assert any(words in line for line in lines), lines[:5]


@pytest.mark.parametrize(("words", "old", "new"), FORGED)
def test_whatever_can_look_otherwise_is_told(
    words: str, old: str, new: str, tmp_path: Path
) -> None:
    must_tell(words, exported(), (old, new), tmp_path)


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_makes_no_difference(change: Change, tmp_path: Path) -> None:
    changed = change(exported())
    assert changed != exported()
    assert told(changed, tmp_path) == []


@pytest.mark.parametrize("change", [str, bare, lambda source: as_before(source, DOCUMENT)])
def test_what_was_exported_is_the_reports(change: Change, tmp_path: Path) -> None:
    assert told(change(written()), tmp_path) == []


@pytest.mark.parametrize(("words", "old", "new"), FORGED_TODAY)
def test_what_stands_at_elements_of_today_is_no_way_in(
    words: str, old: str, new: str, tmp_path: Path
) -> None:
    must_tell(words, written(), (old, new), tmp_path)


def test_a_table_in_another_place_is_told(tmp_path: Path) -> None:
    before, _, rest = exported().partition('<div class="table">')
    table, _, after = rest.partition("</div>\n")
    moved = before + after.replace("</article>", f'<div class="table">{table}</div>\n</article>')
    assert any("【表格】" in line for line in told(moved, tmp_path))


def test_two_tables_that_changed_places_are_told(tmp_path: Path) -> None:
    pieces = exported().split('<div class="table">')
    tables = [piece.partition("</div>")[0] for piece in pieces[1:]]
    swapped = exported().replace(tables[0], "@").replace(tables[1], tables[0])
    assert told(swapped.replace("@", tables[1]), tmp_path)


TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=60)


@settings(max_examples=60)
@given(text=TEXTS, unit=TEXTS)
def test_any_text_reads_back_without_doubt(
    text: str, unit: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = compose(complete({"text.overview": f"{text}\n{text[::-1]}", "unit": unit}))
    path = tmp_path_factory.mktemp("page") / "a.html"
    html.write(document, path)
    content = html.content(path)
    assert [*content.doubts, *content.differences(document)] == []
