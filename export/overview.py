"""The overview of a slip, for who has a minute: what has changed, what is open, where to sign."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from export.document import Remark
from forms.checks.finding import Number, Severity
from forms.form import KeyFigure
from forms.report import Edit, Report
from forms.sign_off.changes import changes
from forms.sign_off.reasons import Standing
from forms.values import Kind, Value, show

_NAMED: Final = 4  # of what has changed
_TO_SIGN: Final = Remark("签批", "请在下表写意见、签名、填日期。")


class Earlier(NamedTuple):
    """What was handed in before, and what it is called."""

    name: str
    report: Report


class Moved(NamedTuple):
    """A figure beside last year's; one of them may not be known."""

    name: str
    now: Number | None
    before: Number | None

    @property
    def weight(self) -> float:
        """How much a leader wonders at it: a large step on a small figure most of all."""
        if self.now is None or self.before is None or self.now == self.before:
            return 0.0
        step = float(self.now - self.before)
        return step * step / max(1.0, abs(float(self.now)), abs(float(self.before)))

    @property
    def words(self) -> str:
        """Say it in short."""
        return f"{self.name} {show(self.before)}→{show(self.now)}"


def overview(
    report: Report,
    standings: Sequence[Standing],
    previous: Report | None,
    earlier: Earlier | None,
) -> tuple[Remark, ...]:
    """Return what a slip opens with, each remark on one thing."""
    remarks = [since_last_year(report, previous), _open(standings), _TO_SIGN]
    if earlier:
        remarks.insert(0, since(report, earlier))
    return tuple(remarks)


def since(report: Report, earlier: Earlier) -> Remark:
    """Return what was changed since the draft before this one."""
    made = changes(earlier.report, report).made
    text = f"与{earlier.name}内容相同。"
    if made:
        named = "；".join(_change(report, edit) for edit in made[:_NAMED])
        more = "等" if len(made) > _NAMED else ""
        text = f"与{earlier.name}相比改了 {len(made)} 处：{named}{more}。"
    return Remark("比上稿", text)


def since_last_year(report: Report, previous: Report | None) -> Remark:
    """Return which of the key figures moved most against ``previous``, last year's report."""
    return Remark("比上年", _against(report, previous))


def moved(report: Report, previous: Report | None, figures: Iterable[KeyFigure]) -> Iterator[Moved]:
    """Yield ``figures`` of the report, each beside last year's."""
    for figure in figures:
        before = previous.number(figure.id) if previous else None
        yield Moved(figure.name, report.number(figure.id), before)


def _against(report: Report, previous: Report | None) -> str:
    if previous is None:
        return "没有上年的年报可比。"
    form = report.form
    found = list(moved(report, previous, (*form.disclosed_figures, *form.key_figures)))
    known = [each for each in found if each.now is not None and each.before is not None]
    most = sorted((each for each in known if each.weight), key=lambda each: -each.weight)
    if not known:
        return "没有可比的主要数据。"
    if not most:
        return "主要数据与上年相同。"
    named = "、".join(each.words for each in most[:_NAMED])
    if len(most) > _NAMED:
        return f"主要数据有 {len(most)} 项变动，最大的是{named}。"
    return f"主要数据有 {len(most)} 项变动：{named}。"


def _open(standings: Sequence[Standing]) -> Remark:
    """Return how much the checks found, and what of it stands against the final."""
    found = Counter(standing.finding.severity for standing in standings)
    settled = sum(standing.is_settled for standing in standings)
    told: list[str] = []
    if found[Severity.ERROR]:
        told.append(f"必改 {found[Severity.ERROR]} 项")
    if found[Severity.WARNING]:
        told.append(f"须说明 {found[Severity.WARNING]} 项（已说明 {settled} 项）")
    if any(standing.blocks for standing in standings):
        told[-1] += "，处理完才能定稿"
    if found[Severity.HINT]:
        told.append(f"提示 {found[Severity.HINT]} 项")
    if not told:
        return Remark("待办", "没有要处理的事项。")
    return Remark("待办", f"{'；'.join(told)}。列在本单最后。")


def _change(report: Report, edit: Edit) -> str:
    field = report.form.fields[edit.id]
    if field.kind is Kind.TEXT:
        return f"“{field.name}”文字"
    return f"{field.name} {_shown(edit.old)}→{_shown(edit.new)}"


def _shown(value: Value) -> str:
    return show(value) or "空白"
