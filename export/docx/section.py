"""The page that a text stands on: its size, margins and lines, its headers and footers."""

from collections.abc import Iterable, Iterator
from typing import Final

from export.docx import styles
from export.docx.package import Part
from export.docx.wordml import Markup, twips, w
from export.paper import page

_HEADER: Final = 15 * page.MM


def section(parts: Iterable[Part], *, draft: bool) -> Markup:
    """Return the section of the report, with the headers and footers among ``parts``.

    That of a ``draft`` comes after its slip, and its pages are numbered from 1.
    """
    references = [_reference(part) for part in parts if part.pages and not part.is_of_slip]
    numbers: list[Markup] = []
    if draft:
        numbers.append(w("pgNumType", start=1))
    return w("sectPr", *references, *_page(numbers, draft=draft))


def slip_section(parts: Iterable[Part]) -> Markup:
    """Return the section of a draft's slip: the page of the report, but for its number."""
    references: list[Markup] = []
    for part in parts:
        if part.is_of_slip or part.kind == "header":
            references.append(_reference(part))
    return w("sectPr", *references, *_page([], draft=True))


def _page(numbers: Iterable[Markup], *, draft: bool) -> Iterator[Markup]:
    """Yield what a section says of its page, in the order of ECMA-376."""
    yield w("pgSz", w=twips(page.PAGE_WIDTH), h=twips(page.PAGE_HEIGHT))
    yield w(
        "pgMar",
        top=twips(page.PAGE_HEIGHT - page.TOP),
        right=twips(page.PAGE_WIDTH - page.RIGHT),
        bottom=twips(page.BOTTOM),
        left=twips(page.LEFT),
        header=twips(_HEADER),
        footer=twips(_below_footer(draft=draft)),
        gutter=0,
    )
    yield from numbers
    yield w("cols", space=720)
    yield w("docGrid", type="lines", linePitch=twips(styles.PITCH))


def _reference(part: Part) -> Markup:
    return Markup(f'<w:{part.kind}Reference w:type="{part.pages}" r:id="{part.name}"/>')


def _below_footer(*, draft: bool) -> float:
    """Return what lies below the footer, in points.

    A draft's code makes it less, which leaves the page number in its place.
    """
    if draft:
        return page.BOTTOM - page.CODE_BELOW - styles.CODE.pitch / 2
    return page.BOTTOM - page.NUMBER_BELOW - styles.NUMBER_ODD.pitch / 2
