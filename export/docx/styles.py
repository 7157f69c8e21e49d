"""The styles of the document: every measure and typeface of GB/T 9704—2012, each in one place of Word's list of styles."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from typing import Final

from export.docx.xml import Element, twips, w
from export.fonts import Role
from export.paper import page
from export.paper.table_metrics import LEADING, PAD_X, SIZES

#: From line to line in points, as Word counts: 22 of these fill the text block.
PITCH: Final = int(page.PITCH * 20) / 20
LANGUAGE: Final = "zh-CN"


def family(role: Role) -> str:
    """Return the name under which Windows knows the typeface of ``role``."""
    return "方正小标宋简体" if role is Role.TITLE else role.value


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; ``pitch``, from line to line, ``left`` and ``right``, the space at its sides, are in points."""

    id: str
    name: str
    role: Role = Role.FANG
    size: float = page.SAN_HAO
    pitch: float = PITCH
    align: str = "both"
    indented: bool = False  # its first line, by two characters
    left: float = 0.0
    right: float = 0.0
    level: int = 0  # in the outline
    new_page: bool = False
    on_grid: bool = True  # its lines stand on those of the page


@dataclass(frozen=True, slots=True)
class LeadStyle:
    """A character style: that of a heading which is run into its paragraph."""

    id: str
    name: str
    role: Role


TITLE = Style("Title", "Title", Role.TITLE, page.ER_HAO, 1.25 * PITCH, "center", on_grid=False)
HEADING = Style("Heading1", "heading 1", Role.HEI, align="left", indented=True, level=1)
BODY = Style("ReportBody", "公文正文", indented=True)
SIGNATURE = Style(
    "ReportSignature", "公文落款", align="right", left=2 * page.STEP, right=2 * page.STEP
)
DATE = Style("ReportDate", "公文成文日期", align="left")
NUMBER_ODD = Style(
    "PageNumberOdd",
    "单页页码",
    Role.SONG,
    page.SI_HAO,
    20.0,
    "right",
    right=page.SI_HAO,
    on_grid=False,
)
NUMBER_EVEN = Style(
    "PageNumberEven",
    "双页页码",
    Role.SONG,
    page.SI_HAO,
    20.0,
    "left",
    left=page.SI_HAO,
    on_grid=False,
)
CODE = Style(
    "ContentCode", "内容码", Role.SONG, page.XIAO_WU, 14.0, "center", on_grid=False
)  # in a draft's foot
MARK = Style("DraftMark", "送审标记", Role.HEI, page.SI_HAO, 20.0, on_grid=False)
SLIP = Style(
    "SlipHeading",
    "签批单标题",
    Role.TITLE,
    page.ER_HAO,
    2 * page.ER_HAO,
    "center",
    level=1,
    new_page=True,
    on_grid=False,
)
SLIP_TITLE = Style("SlipTitle", "签批单题名", align="center", on_grid=False)
SLIP_NOTE = Style(
    "SlipNote", "签批单小标题", Role.HEI, page.XIAO_SI, 18.0, indented=True, on_grid=False
)
SLIP_FINDING = Style(
    "SlipFinding", "签批单事项", Role.FANG, page.WU_HAO, 16.0, indented=True, on_grid=False
)
#: By their sizes. Numbered labels stand at the left, by a style of their own.
TABLE_TEXT: Final = {
    (size, align): Style(
        f"Table{name}{align.title()}",
        f"表格{'项目' if align == 'left' else '文字'}（{chinese}）",
        Role.SONG,
        size,
        LEADING * size,
        align,
        on_grid=False,
    )
    for size, name, chinese in zip(
        (page.SI_HAO, *SIZES),
        ("Large", "Normal", "Small", "Tiny"),
        ("四号", "五号", "小五", "六号"),
        strict=True,
    )
    for align in ("center", "left")
}
#: Of run-in headings, by level.
LEADS: Final = {
    1: LeadStyle("LeadOne", "一级标题字", Role.HEI),
    2: LeadStyle("LeadTwo", "二级标题字", Role.KAI),
}
TABLE: Final = "ReportTable"

_STYLES = (
    TITLE,
    HEADING,
    BODY,
    SIGNATURE,
    DATE,
    NUMBER_ODD,
    NUMBER_EVEN,
    CODE,
    MARK,
    SLIP,
    SLIP_TITLE,
    SLIP_NOTE,
    SLIP_FINDING,
    *TABLE_TEXT.values(),
)


def style_elements() -> Iterator[Element]:
    """Yield what the part with the styles holds."""
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE)
    yield w(
        "docDefaults",
        w("rPrDefault", w("rPr", *_face(Role.FANG), *_size(page.SAN_HAO), language)),
        w("pPrDefault", w("pPr", *_line_breaking())),
    )
    yield w(
        "style",
        w("name", val="Normal"),
        w("qFormat"),
        _paragraph(Style("Normal", "Normal")),
        type="paragraph",
        default=1,
        styleId="Normal",
    )
    yield w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    yield w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    for style in _STYLES:
        yield w(
            "style",
            w("name", val=style.name),
            w("basedOn", val="Normal"),
            *([w("next", val=BODY.id)] if style.level else []),
            w("qFormat"),
            _paragraph(style),
            w("rPr", *_face(style.role), *_closer(style), *_size(style.size)),
            type="paragraph",
            styleId=style.id,
        )
    for lead in LEADS.values():
        yield w(
            "style",
            w("name", val=lead.name),
            w("basedOn", val="DefaultParagraphFont"),
            w("qFormat"),
            w("rPr", *_face(lead.role)),
            type="character",
            styleId=lead.id,
        )
    yield _table()


def _paragraph(style: Style) -> Element:
    parts = [w("keepNext")] if style.level else []
    parts += [w("pageBreakBefore")] if style.new_page else []
    parts += _line_breaking()
    parts += [] if style.on_grid else [w("snapToGrid", val=0)]
    parts.append(w("spacing", before=0, after=0, line=twips(style.pitch), lineRule="exact"))
    if style.indented:
        parts.append(
            w("ind", firstLineChars=200, firstLine=twips(2 * page.STEP * style.size / page.SAN_HAO))
        )
    elif style.left or style.right:
        parts.append(w("ind", left=twips(style.left), right=twips(style.right)))
    parts.append(w("jc", val=style.align))
    parts += [w("outlineLvl", val=style.level - 1)] if style.level else []
    return w("pPr", *parts)


def _line_breaking() -> list[Element]:
    """Return what differs from Word's ways with Chinese: no line left empty for widows, no space around numbers."""
    return [w(name, val=0) for name in ("widowControl", "autoSpaceDE", "autoSpaceDN")]


def _face(role: Role) -> list[Element]:
    name = family(role)
    return [w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)]


def _closer(style: Style) -> list[Element]:
    """Return what lets 28 characters of the body stand in a line: a grid of characters is not the same in every program."""
    return [w("spacing", val=floor(page.GAP * 20))] if style.on_grid else []


def _size(points: float) -> list[Element]:
    return [w("sz", val=round(2 * points)), w("szCs", val=round(2 * points))]


def _table() -> Element:
    rules = (
        w(side, val="single", sz=4, space=0, color="auto")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    # Above and below, the rows' own heights leave the room.
    sides = (
        w(side, w=width, type="dxa")
        for side, width in (
            ("top", 0),
            ("left", twips(PAD_X)),
            ("bottom", 0),
            ("right", twips(PAD_X)),
        )
    )
    return w(
        "style",
        w("name", val="公文表格"),
        w("basedOn", val="TableNormal"),
        w("tblPr", w("jc", val="center"), w("tblBorders", *rules), w("tblCellMar", *sides)),
        type="table",
        styleId=TABLE,
    )
