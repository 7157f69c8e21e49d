"""统计口径: by which choices the tables are counted, and what of the ledger they leave out."""

from collections.abc import Iterator
from typing import Final

from export.register.lines import told_of
from export.register.register import Register
from export.xlsx.sheet import Box, Sheet, Style
from forms.values import show
from ledger.choices import UNSETTLED
from ledger.evidence import UNNUMBERED

NAME: Final = "统计口径"
_WIDTHS: Final = (30.0, 40.0, 14.0)
_HEAD: Final = ("项目", "本单位的口径", "依据")


def basis_sheet(register: Register) -> Sheet:
    """Return the sheet of what the counts of a ``register`` rest on."""
    boxes = [Box(0, 0, f"统计口径（{register.period}）", Style.HEADING)]
    for row, texts in enumerate(_rows(register), 1):
        style = Style.CELL if texts == _HEAD else Style.NOTE
        for col, text in enumerate(texts):
            boxes.append(Box(row, col, text or None, style))
    return Sheet(NAME, tuple(boxes), _WIDTHS, frozen=(2, 0), repeated=2)


def _rows(register: Register) -> Iterator[tuple[str, str, str]]:
    yield _HEAD
    for switch, option in register.choices.by_switch():
        yield switch.label, option.label, UNSETTLED
    yield "登记截至", show(register.today), ""
    for one in register.count.unplaced:
        yield f"没有计入：{one.number}", one.why, ""
    for dispute in register.ledger.disputes:
        if dispute.application is None and dispute.opened_on <= register.period.last:
            number = dispute.number or UNNUMBERED
            yield f"不针对登记簿中申请的争议：{number}", told_of(dispute, register), ""
