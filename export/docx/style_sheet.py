"""The part word/styles.xml: the styles of the document as Word has them."""

from collections.abc import Iterator
from math import floor
from typing import Final

from export.docx import styles
from export.docx.styles import LeadStyle, Style
from export.docx.wordml import Markup, part, twips, type_size, w
from export.fonts import Role
from export.paper import page
from export.paper.table_metrics import PAD_X

_SIDES: Final = ("top", "left", "bottom", "right")
_CHARACTERS: Final = "DefaultParagraphFont"


def style_sheet() -> Markup:
    """Return the part: Word's own basic styles first, then ours."""
    return part(
        "styles",
        _defaults(),
        w("style", *_basic(), type="paragraph", default=1, styleId=styles.NORMAL.id),
        _hidden(_CHARACTERS, "Default Paragraph Font", "character", priority=1),
        _hidden("TableNormal", "Normal Table", "table", priority=99),
        *map(_paragraph_style, styles.PARAGRAPHS),
        *map(_lead_style, styles.LEADS.values()),
        _table_style(),
    )


def _defaults() -> Markup:
    language = w("lang", val=styles.OF_LETTERS, eastAsia=styles.LANGUAGE)
    characters = w("rPr", _face(Role.FANG), *_size(page.SAN_HAO), language)
    paragraphs = w("pPr", *_line_breaking())
    return w("docDefaults", w("rPrDefault", characters), w("pPrDefault", paragraphs))


def _basic() -> Iterator[Markup]:
    """Yield what Word's basic style holds, on which all others stand."""
    yield w("name", val=styles.NORMAL.name)
    yield w("qFormat")
    yield w("pPr", *_paragraph(styles.NORMAL))


def _hidden(id: str, name: str, type: str, *, priority: int) -> Markup:
    """Return a basic style that Word expects to be there and does not list."""
    return w(
        "style",
        w("name", val=name),
        w("uiPriority", val=priority),
        w("semiHidden"),
        type=type,
        default=1,
        styleId=id,
    )


def _paragraph_style(style: Style) -> Markup:
    content = [w("name", val=style.name), w("basedOn", val=styles.NORMAL.id)]
    if style.level:
        content.append(w("next", val=styles.BODY.id))
    content += [
        w("qFormat"),
        w("pPr", *_paragraph(style)),
        w("rPr", _face(style.role), *_closer(style), *_size(style.size)),
    ]
    return w("style", *content, type="paragraph", styleId=style.id)


def _paragraph(style: Style) -> Iterator[Markup]:
    if style.level:
        yield w("keepNext")
    if style.whole:
        yield w("keepLines")
    yield from _line_breaking()
    if not style.on_grid:
        yield w("snapToGrid", val=0)
    yield w("spacing", before=0, after=0, line=twips(style.pitch), lineRule="exact")
    if style.indented:
        two_characters = twips(2 * page.STEP * style.size / page.SAN_HAO)
        yield w("ind", firstLineChars=200, firstLine=two_characters)
    elif style.left or style.right:
        yield w("ind", left=twips(style.left), right=twips(style.right))
    yield w("jc", val=style.align)
    if style.level:
        yield w("outlineLvl", val=style.level - 1)


def _line_breaking() -> Iterator[Markup]:
    """Yield what is not Word's way with Chinese: no widow control, no space around numbers.

    Marks may hang in the margin, as Word has it anyway. LibreOffice takes that for its opposite
    where it is said, and that is as well: of marks that hang it leaves out every other.
    """
    yield w("widowControl", val=0)
    yield w("overflowPunct", val=1)
    yield w("autoSpaceDE", val=0)
    yield w("autoSpaceDN", val=0)


def _face(role: Role) -> Markup:
    name = styles.family(role)
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _closer(style: Style) -> Iterator[Markup]:
    """Yield what lets 28 characters of the body stand in a line.

    A grid of characters, which would do it too, is not the same in every program.
    """
    if style.on_grid:
        yield w("spacing", val=floor(page.GAP * 20))


def _size(points: float) -> tuple[Markup, Markup]:
    return type_size(round(2 * points))


def _lead_style(lead: LeadStyle) -> Markup:
    return w(
        "style",
        w("name", val=lead.name),
        w("basedOn", val=_CHARACTERS),
        w("qFormat"),
        w("rPr", _face(lead.role)),
        type="character",
        styleId=lead.id,
    )


def _table_style() -> Markup:
    rules = [
        w(side, val="single", sz=round(8 * styles.RULE), space=0, color="auto")
        for side in (*_SIDES, "insideH", "insideV")
    ]
    # Above and below, the rows' own heights leave the room.
    pads = [
        w(side, w=twips(pad), type="dxa")
        for side, pad in zip(_SIDES, (0, PAD_X, 0, PAD_X), strict=True)
    ]
    properties = w("tblPr", w("jc", val="center"), w("tblBorders", *rules), w("tblCellMar", *pads))
    return w(
        "style",
        w("name", val="公文表格"),
        w("basedOn", val="TableNormal"),
        properties,
        type="table",
        styleId=styles.TABLE,
    )
