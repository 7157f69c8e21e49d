"""The page that the text stands on: its size, margins and lines, its headers and footers."""

from collections.abc import Iterable
from typing import Final

from export.docx import styles
from export.docx.package import Part
from export.docx.wordml import Markup, twips, w
from export.paper import page

_HEADER: Final = 15 * page.MM


def section(parts: Iterable[Part], *, draft: bool) -> Markup:
    """Return the properties of the only section, with the headers and footers among ``parts``."""
    references = [_reference(part) for part in parts if part.pages]
    size = w("pgSz", w=twips(page.PAGE_WIDTH), h=twips(page.PAGE_HEIGHT))
    margins = w(
        "pgMar",
        top=twips(page.PAGE_HEIGHT - page.TOP),
        right=twips(page.PAGE_WIDTH - page.RIGHT),
        bottom=twips(page.BOTTOM),
        left=twips(page.LEFT),
        header=twips(_HEADER),
        footer=twips(_below_footer(draft=draft)),
        gutter=0,
    )
    columns = w("cols", space=720)
    lines = w("docGrid", type="lines", linePitch=twips(styles.PITCH))
    return w("sectPr", *references, size, margins, columns, lines)


def _reference(part: Part) -> Markup:
    return Markup(f'<w:{part.kind}Reference w:type="{part.pages}" r:id="{part.name}"/>')


def _below_footer(*, draft: bool) -> float:
    """Return what lies below the footer, in points.

    A draft's code makes it less, which leaves the page number in its place.
    """
    if draft:
        return page.BOTTOM - page.CODE_BELOW - styles.CODE.pitch / 2
    return page.BOTTOM - page.NUMBER_BELOW - styles.NUMBER_ODD.pitch / 2
