"""The structure of a PDF: what stands on its pages, in the order of reading, as elements of a tree.

ISO 32000-1, 14.7 and 14.8. Each element is an object of the file; what is drawn for it on a page is
a piece, with a number of its own among those of that page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reportlab.pdfbase import pdfdoc

from export.paper.elements import Box, Element

#: What keeps its place in a table, whether anything is drawn in it or not.
_PLACES: Final = frozenset({"TR", "TH", "TD"})
_SCOPES: Final = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}

_ROOT: Final = "StructTreeRoot"

_Piece = tuple[int, int]  # the page, counted from 1, and the number on it


@dataclass(frozen=True, slots=True)
class Structure:
    """The tree below ``root``, and the pieces that were drawn of its elements so far."""

    root: Element
    _pieces: defaultdict[Element, list[_Piece]] = field(default_factory=lambda: defaultdict(list))
    _pages: defaultdict[int, list[Element]] = field(default_factory=lambda: defaultdict(list))

    def piece(self, element: Element, page: int) -> int:
        """Return the number of a new piece of ``element`` on ``page``, which counts from 1."""
        on_page = self._pages[page]
        self._pieces[element].append((page, len(on_page)))
        on_page.append(element)
        return len(on_page) - 1

    def write(self, document: pdfdoc.PDFDocument) -> None:
        """Put the tree into ``document``, whose pages are all there."""
        _Tree(document, self._kept(self.root), self._pieces).write(self._pages)

    def _kept(self, element: Element) -> list[Element]:
        """Return ``element`` and all below it, in order, but for what nothing is drawn of."""
        below: list[Element] = []
        for part in element.parts:
            below += self._kept(part)
        if below or element in self._pieces or element.kind in _PLACES:
            return [element, *below]
        return []


class _Tree:
    """The objects of a tree in a document: all have their numbers before the first is written."""

    def __init__(
        self,
        document: pdfdoc.PDFDocument,
        elements: list[Element],
        pieces: Mapping[Element, list[_Piece]],
    ) -> None:
        self._objects = document.idToObject
        self._numbers = document.idToObjectNumberAndVersion
        self._catalog = document.Catalog
        self._pieces = pieces
        self._catalog.StructTreeRoot = document.Reference("", _ROOT)
        self._names = {element: f"Element{at}" for at, element in enumerate(elements)}
        for name in self._names.values():
            document.Reference("", name)
        headings = [element for element in elements if element.kind == "TH"]
        self._ids = {element: f"({at:05})" for at, element in enumerate(headings)}

    def write(self, pages: Mapping[int, list[Element]]) -> None:
        """Write all elements, what leads to them by ``pages`` and by name, and where to begin."""
        for element, name in self._names.items():
            self._objects[name] = f"<<{''.join(self._entries(element))}>>"
        by_page = ""
        for page, elements in sorted(pages.items()):
            self._let_lead_here(page)
            by_page += f"{page - 1}[{self._listed(elements)}]"
        by_id = ""
        for element, id in self._ids.items():  # which are in order
            by_id += f"{id}{self._reference(self._names[element])}"
        first = self._reference(next(iter(self._names.values())))
        self._objects[_ROOT] = (
            f"<</Type/StructTreeRoot/K {first}/IDTree<</Names[{by_id}]>>"
            f"/ParentTree<</Nums[{by_page}]>>/ParentTreeNextKey {max(pages)}>>"
        )
        self._catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _let_lead_here(self, page: int) -> None:
        """Let a page say where the elements of its pieces are listed."""
        found = self._objects[f"Page{page}"]
        found.StructParents = page - 1
        found.__NoDefault__ = [*found.__NoDefault__, "StructParents"]  # else it is left out

    def _entries(self, element: Element) -> Iterator[str]:
        """Yield what the object of an element has in it."""
        parent = self._names[element.parent] if element.parent else _ROOT
        yield f"/S/{element.kind}/P {self._reference(parent)}"
        pieces = self._pieces.get(element, [])
        if pieces:
            page, _ = pieces[0]
            yield f"/Pg {self._page(page)}"
        parts = [each for each in element.parts if each in self._names]
        kids = [*self._kids(pieces), self._listed(parts)]
        if pieces or parts:
            yield f"/K[{' '.join(kids).strip()}]"
        if element in self._ids:
            yield f"/ID{self._ids[element]}"
        if element.box:
            yield from self._attributes(element.box)

    def _kids(self, pieces: Sequence[_Piece]) -> Iterator[str]:
        """Yield the pieces of an element, of which those on a further page say so."""
        for page, number in pieces:
            if page == pieces[0][0]:
                yield str(number)
            else:
                yield f"<</Type/MCR/Pg {self._page(page)}/MCID {number}>>"

    def _attributes(self, box: Box) -> Iterator[str]:
        """Yield what is said of a box of a table, if anything is."""
        said = ""
        if box.rowspan > 1:
            said += f"/RowSpan {box.rowspan}"
        if box.colspan > 1:
            said += f"/ColSpan {box.colspan}"
        if box.scope:
            said += f"/Scope/{_SCOPES[box.scope]}"
        if box.headings:
            said += f"/Headers[{''.join(self._ids[each] for each in box.headings)}]"
        if said:
            yield f"/A<</O/Table{said}>>"

    def _listed(self, elements: Iterable[Element]) -> str:
        return " ".join(self._reference(self._names[each]) for each in elements)

    def _page(self, page: int) -> str:
        return self._reference(f"Page{page}")

    def _reference(self, name: str) -> str:
        number, _ = self._numbers[name]
        return f"{number} 0 R"
