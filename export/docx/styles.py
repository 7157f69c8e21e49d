"""The styles of the document: every measure and typeface of GB/T 9704—2012, each in one place."""

from dataclasses import dataclass
from typing import Final

from export.fonts import LEAD_ROLES, Role
from export.paper import page
from export.paper.table_metrics import LEADING, SIGNING, SIZES, SLIP_SPACE

#: From line to line in points, as Word counts: 22 of these fill the text block.
PITCH: Final = int(page.PITCH * 20) / 20
#: Of the text, and of the letters and figures in it: were these Chinese too, LibreOffice would
#: break a line inside a number or an address, as between any two Chinese characters.
LANGUAGE: Final = "zh-CN"
OF_LETTERS: Final = "en-US"


def family(role: Role) -> str:
    """Return the name under which Windows knows the typeface of ``role``."""
    name: str = role.value
    if role is Role.TITLE:
        name = "方正小标宋简体"
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style.

    ``pitch``, from line to line, and ``left`` and ``right``, the space at its sides, are in points.
    """

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
    on_grid: bool = True  # its lines stand on those of the page
    whole: bool = False  # it stands on one page


@dataclass(frozen=True, slots=True)
class LeadStyle:
    """A character style: that of a heading which is run into its paragraph."""

    id: str
    name: str
    role: Role


NORMAL: Final = Style(id="Normal", name="Normal")
TITLE: Final = Style(
    id="Title",
    name="Title",
    role=Role.TITLE,
    size=page.ER_HAO,
    pitch=1.25 * PITCH,
    align="center",
    level=1,
    on_grid=False,
)
HEADING: Final = Style(
    id="Heading1", name="heading 1", role=Role.HEI, align="left", indented=True, level=1
)
#: Of a heading of level two that is a paragraph of its own.
SUBHEADING: Final = Style(
    id="Heading2", name="heading 2", role=LEAD_ROLES[2], indented=True, level=2
)
BODY: Final = Style(id="ReportBody", name="公文正文", indented=True)

SIGNATURE: Final = Style(
    id="ReportSignature",
    name="公文落款",
    align="right",
    left=2 * page.STEP,
    right=2 * page.STEP,
)
#: It may go on beyond the text, rather than in another line: some typefaces have wide digits.
DATE: Final = Style(id="ReportDate", name="公文成文日期", align="left", right=-2 * page.STEP)

NUMBER_ODD: Final = Style(
    id="PageNumberOdd",
    name="单页页码",
    role=Role.SONG,
    size=page.SI_HAO,
    pitch=20.0,
    align="right",
    right=page.SI_HAO,
    on_grid=False,
)
NUMBER_EVEN: Final = Style(
    id="PageNumberEven",
    name="双页页码",
    role=Role.SONG,
    size=page.SI_HAO,
    pitch=20.0,
    align="left",
    left=page.SI_HAO,
    on_grid=False,
)
#: In a draft's foot.
CODE: Final = Style(
    id="ContentCode",
    name="内容码",
    role=Role.SONG,
    size=page.XIAO_WU,
    pitch=14.0,
    align="center",
    on_grid=False,
)
#: Across a draft's page.
MARK: Final = Style(
    id="DraftMark",
    name="送审标记",
    role=Role.HEI,
    size=page.SI_HAO,
    pitch=20.0,
    on_grid=False,
)

SLIP: Final = Style(
    id="SlipHeading",
    name="签批单标题",
    role=Role.TITLE,
    size=page.ER_HAO,
    pitch=36.0,
    align="center",
    level=1,
    on_grid=False,
)
SLIP_TITLE: Final = Style(id="SlipTitle", name="签批单题名", align="center", on_grid=False)
SLIP_DRAFT: Final = Style(
    id="SlipDraft",
    name="签批单稿次",
    size=page.WU_HAO,
    pitch=15.0,
    align="center",
    on_grid=False,
)
SLIP_NOTE: Final = Style(
    id="SlipNote",
    name="签批单小标题",
    role=Role.HEI,
    size=page.XIAO_SI,
    pitch=18.0,
    indented=True,
    on_grid=False,
)
SLIP_FINDING: Final = Style(
    id="SlipFinding",
    name="签批单事项",
    size=page.WU_HAO,
    pitch=15.0,
    indented=True,
    on_grid=False,
    whole=True,
)

#: The sizes of type in tables, from the slip's down to the smallest.
_TABLE_SIZES: Final = (*SIGNING, *SIZES)
_TABLE_NAMES: Final = (("Large", "四号"), ("Normal", "五号"), ("Small", "小五"), ("Tiny", "六号"))


def _table_text() -> dict[tuple[float, str], Style]:
    found = {}
    for size, (name, chinese) in zip(_TABLE_SIZES, _TABLE_NAMES, strict=True):
        for align, use in (("center", "文字"), ("left", "项目")):
            found[size, align] = Style(
                id=f"Table{name}{align.title()}",
                name=f"表格{use}（{chinese}）",
                role=Role.SONG,
                size=size,
                pitch=LEADING * size,
                align=align,
                on_grid=False,
            )
    return found


#: By size and side. Numbered labels stand at the left, by a style of their own.
TABLE_TEXT: Final = _table_text()
#: Of run-in headings, by level.
LEADS: Final = {
    1: LeadStyle("LeadOne", "一级标题字", LEAD_ROLES[1]),
    2: LeadStyle("LeadTwo", "二级标题字", LEAD_ROLES[2]),
}
TABLE: Final = "ReportTable"
#: How thick a table's lines are, in points. A table is as much taller than its rows.
RULE: Final = 0.5
#: Parts two tables of a slip, which Word would make one.
SLIP_GAP: Final = Style(
    id="SlipGap",
    name="签批单表间",
    size=page.LIU_HAO / 2,
    pitch=SLIP_SPACE - RULE,
    on_grid=False,
)

#: In the order of Word's list.
PARAGRAPHS: Final = (
    TITLE,
    HEADING,
    SUBHEADING,
    BODY,
    SIGNATURE,
    DATE,
    NUMBER_ODD,
    NUMBER_EVEN,
    CODE,
    MARK,
    SLIP,
    SLIP_TITLE,
    SLIP_DRAFT,
    SLIP_NOTE,
    SLIP_FINDING,
    SLIP_GAP,
    *TABLE_TEXT.values(),
)
