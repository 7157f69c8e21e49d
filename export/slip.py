"""The sign-off slip of a draft: what its signers need, as blocks that any format prints."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from export.document import Finding, Slip, Table, TableCell
from export.explained import explained
from export.overview import Earlier, Moved, moved, overview
from forms.checks.finding import Severity
from forms.form import Cell, Grid, KeyFigure
from forms.report import Report
from forms.sign_off.content_code import content_code, stamp
from forms.sign_off.drafts import SLIP
from forms.sign_off.reasons import Standing
from forms.values import show

#: What the pages of a slip are called beside those of the report.
SLIP_PAGES = "签批单"
SIGNERS = ("拟稿", "核稿", "审核", "签发")
_TO_SIGN = ("环节", "意见", "签名", "日期")
_FIGURES, _CORNER = "主要数据", "项目"
_NONE = "—"
_STUB = 0.7  # the width of the first column, beside those of the figures
#: What a slip says where the checks of its day found nothing.
NOTHING_FOUND = "校核没有发现需要处理的事项。"
_SEVERITIES = list(Severity)


def slip(
    report: Report,
    draft: str,
    standings: Sequence[Standing],
    previous: Report | None,
    earlier: Earlier | None = None,
) -> Slip:
    """Return the slip of ``report`` as the draft of that name.

    Its figures stand beside those of ``previous``; its overview tells what was changed since the
    ``earlier`` draft. What has to be mended stands first among what was found.
    """
    note = NOTHING_FOUND
    if standings:
        note = f"校核发现的事项（{len(standings)} 项）"
    to_sign = [(signer, "", "", "") for signer in SIGNERS]
    return Slip(
        SLIP,
        report.title,
        draft_line(draft, content_code(report)),
        overview(report, standings, previous, earlier),
        _table("签批", [_TO_SIGN, *to_sign], (1, 4, 2, 2)),
        _FIGURES,
        tuple(_figures(report, previous)),
        note,
        tuple(_listed(standing) for standing in sorted(standings, key=_urgency)),
    )


def draft_line(draft: str, code: str) -> str:
    """Return the line of a slip that says which draft it is, and of what."""
    return f"{draft}　{stamp(code)}"


def _urgency(standing: Standing) -> tuple[int, bool]:
    return _SEVERITIES.index(standing.finding.severity), standing.is_settled


def _listed(standing: Standing) -> Finding:
    """Return what was found with its reason, a line a paragraph."""
    lines = [f"{standing.finding.severity.label}：{standing.finding.message}"]
    reason = explained(standing)
    if standing.is_settled:
        reason = f"说明：{reason}"
    lines += filter(None, reason.split("\n"))
    return tuple(lines)


def _figures(report: Report, previous: Report | None) -> Iterator[Table]:
    """Yield the figures that a leader looks at first, beside last year's: a figure a column."""
    form = report.form
    for name, figures in (("主动公开", form.disclosed_figures), ("申请和争议", form.key_figures)):
        if figures:
            beside = list(moved(report, previous, figures))
            yield _figure_table(f"{_FIGURES}（{name}）", figures, beside)


def _figure_table(name: str, figures: Sequence[KeyFigure], beside: Sequence[Moved]) -> Table:
    cells = list(_heads(figures))
    head = max(cell.row + cell.rowspan for cell in cells)
    for row, (label, texts) in enumerate(_rows(beside), head):
        for col, text in enumerate((label, *texts)):
            cells.append(Cell(row, col, text))
    widths = (_STUB, *(figure.width for figure in figures))
    return _of_cells(name, cells, head, widths)


def _heads(figures: Sequence[KeyFigure]) -> Iterator[Cell]:
    """Yield the names of the columns; those of one group stand under its name."""
    deep = 2 if any(figure.group for figure in figures) else 1
    yield Cell(0, 0, _CORNER, rowspan=deep)
    col = 1
    for group, run in groupby(figures, key=lambda figure: figure.group):
        within = list(run)
        if group:
            yield Cell(0, col, group, colspan=len(within))
        for figure in within:
            row = 1 if group else 0
            yield Cell(row, col, figure.label, rowspan=deep - row)
            col += 1


def _rows(beside: Sequence[Moved]) -> Iterator[tuple[str, list[str]]]:
    yield "本年", [show(each.now) or _NONE for each in beside]
    yield "上年", [show(each.before) or _NONE for each in beside]
    yield "增减", [_step(each) for each in beside]


def _step(figure: Moved) -> str:
    if figure.now is None or figure.before is None:
        return _NONE
    if figure.now == figure.before:
        return "0"
    return f"{figure.now - figure.before:+}"


def _table(name: str, rows: Sequence[Sequence[str]], widths: tuple[float, ...]) -> Table:
    wording: list[Cell] = []
    for row, texts in enumerate(rows):
        for col, text in enumerate(texts):
            wording.append(Cell(row, col, text))
    return _of_cells(name, wording, 1, widths)


def _of_cells(name: str, cells: Sequence[Cell], head: int, widths: tuple[float, ...]) -> Table:
    rows = max(cell.row + cell.rowspan for cell in cells)
    grid = Grid(rows, len(widths), tuple(cells), head=head, stub=1, widths=widths)
    printed = (TableCell(at.row, at.col, at.rowspan, at.colspan, at.text) for at in cells)
    return Table(name, grid, tuple(printed), whole=True)
