"""A case of the wrong unit is put right, or it is said what has to be done first."""

from datetime import date

from ledger.applications import Application, Channel
from ledger.cases import Case
from ledger.ledger import Ledger
from usecases.ledger_acts import Problem
from usecases.ledger_units import why_not_moved

ALONE = Application(1, "甲局", "2025-001", Channel.POST, date(2025, 3, 3))
WHOLE = ALONE._replace(id=2, number="2025-002")
PART = ALONE._replace(id=3, number="2025-002-1", split_from=2)
UNNUMBERED = PART._replace(id=4, number="")
OTHER = ALONE._replace(id=5, unit="乙局")


def why_not(held: Application, unit: str, *others: Application) -> Problem | None:
    ledger = Ledger(tuple(Case(each) for each in (held, *others)))
    return why_not_moved(held, held._replace(unit=unit), ledger)


def test_one_that_has_to_do_with_none_may_be_another_units() -> None:
    assert why_not(ALONE, "乙局", WHOLE, PART, OTHER) is None


def test_what_was_split_stays_with_what_it_was_split_from() -> None:
    first = "请先在这里清空“由哪一件拆分”，改完单位再填"
    told = f"这件由 2025-002 拆分，应属于同一个单位。{first}"
    assert why_not(PART, "乙局", WHOLE, OTHER) == Problem(told, "split_from")
    told = told.replace("这件由 2025-002 拆分", "2025-002-1、没有编号的一件 由这件拆分")
    assert why_not(WHOLE, "乙局", PART, UNNUMBERED, OTHER) == Problem(
        told.replace("在这里", "在那里"), "unit"
    )


def test_where_the_unit_stays_or_nobody_has_said_it_nothing_is_in_the_way() -> None:
    elsewhere = WHOLE._replace(unit="乙局")
    assert why_not(PART, "甲局", elsewhere) is None
    assert why_not(PART._replace(unit=""), "甲局", WHOLE) is None
