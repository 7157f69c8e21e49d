"""The sign-off slip of a draft: what its signers need, as blocks that any format prints."""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil

from export.document import Slip, Table, TableCell
from export.explained import explained
from forms.form import Cell, Grid, KeyFigure
from forms.report import Report
from forms.sign_off.content_code import content_code, stamp
from forms.sign_off.drafts import SLIP
from forms.sign_off.reasons import Standing
from forms.values import show

SIGNERS = ("拟稿", "核稿", "审核", "签发")
_TO_SIGN = ("环节", "意见", "签名", "日期")
_COMPARED = ("项目", "本年", "上年", "增减")
_NONE = "—"
#: What a slip says where the checks of its day found nothing.
NOTHING_FOUND = "校核没有发现需要处理的事项。"


def slip(
    report: Report, draft: str, standings: Sequence[Standing], previous: Report | None
) -> Slip:
    """Return the slip of ``report`` as the draft of that name.

    Its figures stand beside those of ``previous``.
    """
    note = NOTHING_FOUND
    if standings:
        note = f"校核发现的事项（{len(standings)} 项）"
    to_sign = [(signer, "", "", "") for signer in SIGNERS]
    return Slip(
        SLIP,
        report.title,
        _table("签批", [_TO_SIGN, *to_sign], (1, 4, 2, 2)),
        _figures(report, previous),
        note,
        tuple(chain.from_iterable(map(_listed, standings))),
        end_of_slip(draft, content_code(report)),
    )


def end_of_slip(draft: str, code: str) -> str:
    """Return the last line of a slip: which draft it is, and of what."""
    return f"{draft}　{stamp(code)}"


def _figures(report: Report, previous: Report | None) -> Table:
    """Return the key figures in two blocks side by side, each a table of its own to the eye."""
    rows = [_compared(figure, report, previous) for figure in report.form.key_figures]
    half = ceil(len(rows) / 2)
    left, right = [_COMPARED, *rows[:half]], [_COMPARED, *rows[half:]]
    right += [("",) * len(_COMPARED)] * (len(left) - len(right))
    beside = [(*one, *other) for one, other in zip(left, right, strict=True)]
    return _table("主要数据", beside, (3.2, 1, 1, 1) * 2)


def _compared(figure: KeyFigure, report: Report, previous: Report | None) -> tuple[str, ...]:
    now = report.number(figure.id)
    before = previous.number(figure.id) if previous else None
    change = _NONE
    if now is not None and before is not None:
        change = f"{now - before:+}" if now != before else "0"
    return figure.label, show(now) or _NONE, show(before) or _NONE, change


def _listed(standing: Standing) -> Iterator[str]:
    yield f"{standing.finding.severity.label}：{standing.finding.message}"
    reason = explained(standing)
    if standing.is_settled:
        reason = f"说明：{reason}"
    for line in reason.split("\n"):
        if line:
            yield line


def _table(name: str, rows: Sequence[Sequence[str]], widths: tuple[float, ...]) -> Table:
    wording: list[Cell] = []
    for row, texts in enumerate(rows):
        for col, text in enumerate(texts):
            wording.append(Cell(row, col, text))
    grid = Grid(len(rows), len(widths), tuple(wording), head=1, stub=1, widths=widths)
    cells = tuple(TableCell(cell.row, cell.col, 1, 1, cell.text) for cell in grid.cells)
    return Table(name, grid, cells, whole=True)
