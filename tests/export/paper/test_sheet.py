"""Layout knows no format: one that is not PDF draws on sheets of its own, with faces of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from export.compose import compose
from export.document import Document, Heading, Slip, Table
from export.fonts import FontFile
from export.paper import page
from export.paper.elements import Artifact, Element, document_element
from export.paper.faces import Faces
from export.paper.flow import flow
from export.paper.foot import draw_foot
from export.paper.pages import paginate
from export.paper.sheet import PlacedGlyph
from export.scopes import place
from tests.export.pdf.sample_report import sample_report


class SquareFace:
    """A face in which every character is as wide as tall."""

    def has(self, character: str) -> bool:
        return bool(character)

    def draws(self, character: str) -> bool:
        return self.has(character)

    def advance(self, character: str) -> float:
        return float(len(character))

    def ink(self, character: str) -> tuple[float, float]:
        return 0.0, float(len(character))


def square_face(_file: FontFile) -> SquareFace:
    return SquareFace()


@dataclass
class Notebook:
    """A sheet that notes what is drawn on it."""

    bookmarks: list[str] = field(default_factory=list)
    text: str = ""
    boxes: int = 0
    pieces: list[tuple[Element | Artifact, str]] = field(default_factory=list)
    around: list[Element | Artifact] = field(default_factory=list)

    @contextmanager
    def within(self, what: Element | Artifact) -> Iterator[None]:
        self.around.append(what)
        yield
        self.around.pop()

    def add_bookmark(self, text: str, top: float) -> None:
        assert page.BOTTOM < top <= page.TOP
        self.bookmarks.append(text)

    def draw_glyphs(self, placed: Sequence[PlacedGlyph], baseline: float, size: float) -> None:
        assert 0 < baseline < baseline + size < page.PAGE_HEIGHT
        self.pieces.append((self.around[-1], "".join(glyph.character for glyph, _ in placed)))
        for glyph, x in placed:
            assert page.LEFT - 0.1 < x < page.RIGHT
            self.text += glyph.character

    def draw_box(self, x: float, y: float, width: float, height: float) -> None:
        assert page.LEFT - 0.1 < x < x + width < page.RIGHT + 0.1
        assert page.BOTTOM - 0.1 < y < y + height < page.TOP + 0.1
        assert self.around[-1] is Artifact.FRAMES
        self.boxes += 1


@pytest.fixture(params=["", "送审稿第 2 稿"], ids=["final", "draft"])
def document(request: pytest.FixtureRequest) -> Document:
    return compose(sample_report(), draft=request.param)


def drawn(document: Document, root: Element | None = None) -> Notebook:
    root = root or document_element()
    notebook = Notebook()
    faces = Faces(square_face)
    pages = [placed for part in flow(faces, document, root) for placed in paginate(part.items)]
    for number, placed in enumerate(pages, 1):
        for item, top in placed:
            item.draw(notebook, top)
        draw_foot(notebook, faces, number, "")
    return notebook


def tables(document: Document) -> list[Table]:
    found: list[Table] = []
    for block in document.blocks:
        if isinstance(block, Table):
            found.append(block)
        elif isinstance(block, Slip):
            found += [block.table, *block.figures]
    return found


def test_every_text_is_drawn_in_its_order(document: Document) -> None:
    text, at = drawn(document).text, 0
    for line in texts(document):
        for character in line:
            at = text.index(character, at) + 1


def test_what_is_drawn_is_said_by_an_element_in_its_order(document: Document) -> None:
    root = document_element()
    pieces = drawn(document, root).pieces
    said = ""
    for element in below(root):
        said += "".join(text for what, text in pieces if what is element)
    assert said == "".join(texts(document))
    others = {what for what, _ in pieces} - set(below(root))
    assert others == {Artifact.FOOT}


def texts(document: Document) -> Iterator[str]:
    """Yield the texts of the document, those of its tables row by row."""
    for part in document.parts():
        if isinstance(part, Table):
            yield from (cell.text for cell in sorted(part.cells, key=place))
        else:
            yield part.text


def below(element: Element) -> Iterator[Element]:
    for part in element.parts:
        yield part
        yield from below(part)


def test_every_cell_has_its_box(document: Document) -> None:
    assert drawn(document).boxes >= sum(len(table.cells) for table in tables(document))


def test_title_sections_and_slip_are_bookmarked(document: Document) -> None:
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    slips = [block.heading for block in document.blocks if isinstance(block, Slip)]
    assert drawn(document).bookmarks == [*slips, document.title, *headings]
