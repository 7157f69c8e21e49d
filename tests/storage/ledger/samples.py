"""A made-up ledger with every kind of event, and looks at one from in and outside."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from ledger.applications import Application, Channel, Person
from ledger.arrangements import Arrangement
from ledger.cases import Case
from ledger.choices import DEFAULT, Choices
from ledger.disputes import Dispute, Instance, Level, Role
from ledger.events import (
    Answered,
    Archived,
    Because,
    Confirmed,
    Consulted,
    Corrected,
    CorrectionAsked,
    Delayed,
    Ended,
    Extended,
    FeeAsked,
    FeePaid,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    ReasonAsked,
    ReasonGiven,
    Redone,
    Retracted,
    Voided,
    Withdrawn,
)
from storage.ledger.ledger_file import LedgerFile, Newcomer

UNIT = "青禾县档案局"
BY = "经办人㛃"


def day(month: int, number: int) -> date:
    return date(2025, month, number)


#: One of each kind that the model has.
HAPPENINGS: tuple[Happening, ...] = (
    Confirmed(day(3, 4), "电话"),
    CorrectionAsked(day(3, 5), day(3, 20)),
    Corrected(day(3, 18)),
    ReasonAsked(day(3, 19)),
    ReasonGiven(day(3, 20)),
    Delayed(day(3, 21), day(5, 30)),
    Consulted(day(3, 22), Party.THIRD, day(3, 24)),
    Opinion(day(4, 1), Party.THIRD),
    Extended(day(4, 2), 20, "张局长"),
    FeeAsked(day(4, 3), Decimal("40.50"), day(5, 1)),
    FeePaid(day(4, 8)),
    Answered(
        day(4, 20),
        "partly_granted",
        ("unavailable.not_held",),
        "青档复〔2025〕3号",
        "邮寄",
        is_partial=True,
    ),
    Withdrawn(day(4, 21)),
    Lapsed(day(4, 22), Overdue.CORRECTION),
    Ended(day(4, 23), "联系不上"),
    Redone(day(6, 1), "granted", Because.REVIEW, "青档复〔2025〕9号"),
    Voided(day(6, 2), NotCounted.INQUIRY, "经同意"),
    Archived(day(6, 3), "2025-GK-3"),
    Retracted(day(6, 3), 17, "记错了"),
)
PERSON = Person("欧阳㛃", "0451-1234", "青禾县一路1号", "150000", "a@example.cn", "李律师")
APPLICATION = Application(
    0,
    UNIT,
    "2025-001",
    Channel.FAX,
    day(3, 3),
    "business",
    "某项目的批复㛃𬱖",
    "办公室",
    day(3, 4),
    "传真后电话确认",
    None,
    "2024-009",
    "合并一",
    is_opening=True,
)
PLAIN = Application(0, UNIT, "2025-002", Channel.IN_PERSON, day(3, 7))
DISPUTE = Dispute(
    0,
    UNIT,
    "direct_suit",
    (
        Instance(Level.FIRST, day(7, 1), day(9, 1), "upheld"),
        Instance(Level.APPEAL, day(9, 10)),
    ),
    Role.REVIEWING,
    "（2025）行初1号",
    1,
    "不服答复",
)
CHOICES = DEFAULT._replace(split="once", redone="again")
ARRANGEMENT = Arrangement(
    2027, frozenset({date(2027, 1, 1)}), frozenset({date(2027, 1, 3)}), "", date(2026, 11, 5)
)


def build(path: Path) -> None:
    """Make a ledger with two cases, the first of which has seen all."""
    with LedgerFile.open(path) as ledger:
        ledger.add(
            [Newcomer(APPLICATION, PERSON, HAPPENINGS), Newcomer(PLAIN._replace(split_from=1))], BY
        )
        ledger.add_dispute(DISPUTE, BY)
        ledger.choose(CHOICES, BY)
        ledger.take_arrangement(ARRANGEMENT, BY)


def everything(ledger: LedgerFile) -> tuple[object, ...]:
    """Return all that a ledger tells."""
    cases: list[tuple[Case, Person]] = []
    persons = ledger.persons()
    held = ledger.ledger()
    for case in held.cases:
        id = case.application.id
        assert ledger.case(id) == case
        assert ledger.person(id) == persons[id]
        cases.append((case, persons[id]))
    choices: Choices = ledger.choices()
    return cases, held.disputes, choices, ledger.arrangements(), ledger.birth
