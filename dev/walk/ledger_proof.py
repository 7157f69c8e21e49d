"""Holding the library and the ledger that a year's walk left against what lay on the desk."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ledger.counting import CELLS, count_year
from storage.kinds import LEDGER
from storage.library import Library
from usecases.ledger_read import read_ledger

from .year import COUNTED, OVERTYPED, REASON, STATED, UNIT, YEAR


class YearProof:
    """Which cells of tables three and four are others than expected, and which reasons lack."""

    def __init__(self, folder: Path) -> None:
        self.lines: list[str] = []
        self.faults: list[str] = []
        library = next(folder.rglob("*.nianbao"))
        read = read_ledger(library.with_suffix(LEDGER.suffix))
        count = count_year(read.ledger.of(UNIT), YEAR, read.choices)
        self.faults.extend(_faults("台账", count.cells, COUNTED))
        with Library.open(library) as opened:
            (entry,) = opened.reports()
            report = opened.load(entry.id)
            stated = {id: report.number(id) for id in CELLS}
            reasons = [reason.text for reason in opened.sign_off.reasons(entry.id)]
        self.faults.extend(_faults("年报", stated, COUNTED | STATED))
        if reasons != [REASON] * len(OVERTYPED):
            self.faults.append(f"理由：{reasons}")
        self.lines.append(f"  {len(read.ledger.cases)} 件申请，{len(read.ledger.disputes)} 件争议")


def _faults(whose: str, found: Mapping[str, object], wanted: Mapping[str, int]) -> Iterator[str]:
    """Yield each total of a row, or cell of table four, that is not as ``wanted``."""
    for id, number in found.items():
        if id.startswith("requests.") and not id.endswith(".total"):
            continue
        if number != wanted.get(id, 0):
            yield f"{whose} {id}：{number}，应为 {wanted.get(id, 0)}"
