"""Why a part of a report is not done, in words for whoever asks at its mark."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from forms.checks.finding import Finding, Severity
from forms.sign_off.reasons import Standing

DONE = "已填完"
#: So many findings of a weight are quoted, then only counted.
_QUOTED = 3


def why_part_is_open(fields: AbstractSet[str], standings: Iterable[Standing]) -> list[str]:
    """Return a line for each thing that keeps the part with ``fields`` from being done."""
    about = [each for each in standings if not fields.isdisjoint(each.finding.seats)]
    return _lines(about) or [DONE]


def why_report_is_open(standings: Iterable[Standing]) -> list[str]:
    """Return a line that counts what keeps the whole report from being final."""
    unfilled, wrong, unexplained = _kinds(standings)
    counts = []
    if unfilled:
        counts.append(f"{len(unfilled)} 处没有填完")
    if wrong:
        counts.append(f"{len(wrong)} 处必改")
    if unexplained:
        counts.append(f"{len(unexplained)} 处须说明")
    return [f"还有 {'、'.join(counts)}" if counts else "没有要处理的"]


def _lines(standings: Iterable[Standing]) -> list[str]:
    unfilled, wrong, unexplained = _kinds(standings)
    lines = [finding.message for finding in unfilled]
    lines += _quoted("必改", wrong)
    lines += _quoted("须说明", unexplained)
    return lines


def _kinds(standings: Iterable[Standing]) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return what is not there yet, what is wrong, and what wants a reason."""
    unfilled, wrong, unexplained = [], [], []
    for standing in standings:
        finding = standing.finding
        if not standing.blocks:
            continue
        if finding.severity is not Severity.ERROR:
            unexplained.append(finding)
        elif finding.is_unfilled:
            unfilled.append(finding)
        else:
            wrong.append(finding)
    return unfilled, wrong, unexplained


def _quoted(weight: str, findings: Sequence[Finding]) -> list[str]:
    """Return how many ``findings`` of a weight there are, and the first of them in words."""
    if not findings:
        return []
    lines = [finding.message for finding in findings[:_QUOTED]]
    lines[0] = f"{len(findings)} 处{weight}：{lines[0]}"
    if len(findings) > _QUOTED:
        lines.append(f"另有 {len(findings) - _QUOTED} 处")
    return lines
