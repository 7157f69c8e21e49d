"""The mark of a draft, across each of its pages."""

from pathlib import Path

import pytest

from export.compose import compose
from tests.builders import complete
from tests.export.docx.packages import Element, part, parts, texts, written

TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"


def marks(path: Path) -> list[Element]:
    """Return the texts along a path of all headers."""
    headers = [part(path, name) for name in parts(path) if name.startswith("word/header")]
    found = [mark for header in headers for mark in header.iter(TEXT_PATH)]
    return [mark for mark in found if mark.get("string")]


def test_draft_is_marked_on_odd_and_even_pages(tmp_path: Path) -> None:
    path = written(compose(complete(), draft="送审稿第 2 稿"), tmp_path)
    assert [mark.get("string") for mark in marks(path)] == ["送审稿第 2 稿"] * 2


def test_name_of_a_draft_stays_text(tmp_path: Path) -> None:
    path = written(compose(complete(), draft='<b>&"稿\n'), tmp_path)
    assert [mark.get("string") for mark in marks(path)] == ['<b>&"稿\n'] * 2


@pytest.mark.parametrize(
    ("name", "characters"), [("送审稿", 3), ("送审稿第 2 稿", 6.5), ("送审稿第 12 稿", 7)]
)
def test_mark_fits_its_page_whatever_the_draft_is_called(
    name: str, characters: float, tmp_path: Path
) -> None:
    odd, even = marks(written(compose(complete(), draft=name), tmp_path))
    assert size(odd) == size(even)
    width, height = size(odd)
    assert width / height == pytest.approx(characters, rel=0.02), "letters are not stretched"
    assert 350 < width <= 620


def size(mark: Element) -> tuple[float, float]:
    """Return the width and height of a mark's shape, in points."""
    shape = mark.getparent()
    assert shape is not None
    style = dict(item.split(":", 1) for item in (shape.get("style") or "").split(";"))
    return float(style["width"].removesuffix("pt")), float(style["height"].removesuffix("pt"))


def test_final_has_no_mark(tmp_path: Path) -> None:
    path = written(compose(complete()), tmp_path)
    assert not [name for name in parts(path) if name.startswith("word/header")]
    assert "送审" not in texts(part(path, "word/document.xml"))
