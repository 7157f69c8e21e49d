"""The ledger beside a library while it is open: its cases, and what the clerk does to them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self

from disk.host import user_name
from forms.values import show
from ledger.applications import Application, Person
from ledger.arrangements import Arrangement
from ledger.cases import Case
from ledger.choices import Choices
from ledger.disputes import Dispute, Role
from ledger.events import Answered, Happening, NotCounted, Retracted, Voided
from ledger.ledger import Ledger
from storage.entry import Entry
from storage.ledger.ledger_file import LedgerFile, Newcomer
from usecases.ledger_read import calendar_with
from usecases.ledger_steps import Step, Steps, words_of
from usecases.ledger_words import label_of


def recorder() -> str:
    """Return who records, as a timeline shows it: the name by which the computer knows its user."""
    try:
        return user_name()
    except KeyError:
        return ""


def units_of(ledger: Ledger, entries: Iterable[Entry]) -> list[str]:
    """Return whose applications may be registered: the unit of the last first, then the others.

    They are those of the ledger and those that the library has reports of; "" where nobody has.
    """
    units: dict[str, None] = {}  # each once, in order
    for case in sorted(ledger.cases, key=lambda case: -case.application.id):
        units[case.application.unit] = None
    for entry in entries:
        if entry.unit:
            units[entry.unit] = None
    return list(filter(None, units)) or [""]


class OpenLedger:
    """An open ledger of one unit or several, all but its persons kept in memory.

    Of a person that was put right, its steps know who it was before, until the ledger is closed.

    What a method has recorded is on the disk when it returns. Any may raise
    :class:`storage.errors.LibraryError`, after which all is as it was.
    """

    def __init__(self, file: LedgerFile, by: str) -> None:
        """Take over ``file``; ``by`` is who records."""
        self.file = file
        self._by = by
        self.choices = file.choices()
        self.calendar = calendar_with(file.arrangements())
        held = file.ledger()
        self._cases = {case.application.id: case for case in held.cases}
        self._disputes = {dispute.id: dispute for dispute in held.disputes}
        self.steps = Steps()

    @classmethod
    def open(cls, path: Path, by: str) -> Self:
        """Open the ledger at ``path``, or begin one where there is none."""
        file = LedgerFile.open(path)
        try:
            return cls(file, by)
        except BaseException:
            file.close()
            raise

    @property
    def ledger(self) -> Ledger:
        """Everything as it is counted."""
        return Ledger(tuple(self._cases.values()), tuple(self._disputes.values()))

    def case(self, id: int) -> Case:
        """Return a case by the id of its application; raises KeyError."""
        return self._cases[id]

    def register(self, application: Application, person: Person) -> Case:
        """Take in an application, whose id does not matter; return it as a case.

        To undo that, it is voided as registered by mistake: its number stays taken.
        """
        id = self.file.add([Newcomer(application, person)], self._by)[0]
        words = words_of("登记申请", [application.number])
        self.steps.keep(Step(words, (id,), partial(self._void, id)))
        return self._read_again(id)

    def record(self, id: int, *happenings: Happening) -> Case:
        """Record what happened to a case, as one act; return the case as it is then."""
        self.steps.keep(self._record(id, happenings))
        return self._cases[id]

    def answer(self, answered: Answered, applications: Sequence[Application]) -> tuple[Case, ...]:
        """Record an answer to one application or several, as one act; return their cases.

        The applications say from then on what is given here: their group, what they repeat.
        """
        step = self._record_several([(each, (answered,)) for each in applications])
        self.steps.keep(step)
        return tuple(self._cases[id] for id in step.cases)

    def retract(self, id: int, event: int, today: date, why: str = "") -> Case:
        """Record that an event of a case was wrong; that can be undone as any act."""
        case = self._cases[id]
        [wrong] = [held.what for held in case.events if held.id == event]
        about = f"记为记错：{show(wrong.on)}{label_of(wrong)}"
        step = self._record(id, [Retracted(today, event, why)])
        self.steps.keep(step._replace(words=words_of(about, [case.application.number])))
        return self._cases[id]

    def correct(self, application: Application, person: Person | None) -> Case | None:
        """Take what an application says now, and who made it where a ``person`` is given.

        Where it is another unit's now, the disputes about it are too. Return the case as it is
        then; None where nothing is another than before.
        """
        id = application.id
        if person == self.file.person(id):
            person = None
        if person is None and application == self._cases[id].application:
            return None
        self.steps.keep(self._correct(application, person))
        return self._cases[id]

    def register_dispute(self, dispute: Dispute) -> None:
        """Take in a dispute, whose id does not matter.

        To undo that, it is kept as registered by mistake.
        """
        held = dispute._replace(id=self.file.add_dispute(dispute, self._by))
        self._disputes[held.id] = held
        mistaken = held._replace(role=Role.MISTAKEN)
        undo = partial(self._put_dispute_right, mistaken)
        self.steps.keep(self._step_of("登记复议诉讼", held, undo))

    def put_dispute_right(self, dispute: Dispute) -> None:
        """Take what a dispute is now: how it goes on, or what was registered wrongly of it."""
        self.steps.keep(self._put_dispute_right(dispute))

    def choose(self, choices: Choices) -> None:
        """Count by other 统计口径 from now on; what was chosen before stays in its history."""
        self.file.choose(choices, self._by)
        self.choices = choices

    def take_arrangement(self, arrangement: Arrangement) -> None:
        """Reckon by what a notice says of a year from now on."""
        self.file.take_arrangement(arrangement, self._by)
        self.calendar = self.calendar.taking(arrangement)

    def _record(self, id: int, happenings: Sequence[Happening]) -> Step:
        events = self.file.record(id, happenings, self._by)
        self._read_again(id)
        words = _recorded(happenings, [self._cases[id].application])
        return Step(words, (id,), partial(self._retract, id, events))

    def _retract(self, id: int, events: list[int], today: date) -> Step:
        return self._record(id, [Retracted(today, event) for event in reversed(events)])

    def _record_several(self, acts: Sequence[tuple[Application, Sequence[Happening]]]) -> Step:
        before = [self._cases[application.id].application for application, _ in acts]
        events = self.file.record_several(acts, self._by)
        for application in before:
            self._read_again(application.id)
        cases = tuple(application.id for application in before)
        words = _recorded(acts[0][1], before)
        return Step(words, cases, partial(self._retract_several, before, events))

    def _retract_several(
        self, applications: list[Application], events: list[list[int]], today: date
    ) -> Step:
        acts = []
        for application, ids in zip(applications, events, strict=True):
            acts.append((application, [Retracted(today, event) for event in ids]))
        return self._record_several(acts)

    def _void(self, id: int, today: date) -> Step:
        return self._record(id, [Voided(today, NotCounted.MISTAKEN)])

    def _correct(
        self, application: Application, person: Person | None, _today: date | None = None
    ) -> Step:
        id = application.id
        before = self._cases[id].application
        who = None if person is None else self.file.person(id)
        disputes = []
        for dispute in self._disputes.values():
            if dispute.application == id and dispute.unit == before.unit != application.unit:
                disputes.append(dispute._replace(unit=application.unit))
        self.file.put_right(application, self._by, person, disputes)
        self._read_again(id)
        self._disputes.update({dispute.id: dispute for dispute in disputes})
        words = words_of("更正登记", [application.number])
        return Step(words, (id,), partial(self._correct, before, who))

    def _put_dispute_right(self, dispute: Dispute, _today: date | None = None) -> Step:
        before = self._disputes[dispute.id]
        self.file.put_dispute_right(dispute, self._by)
        self._disputes[dispute.id] = dispute
        undo = partial(self._put_dispute_right, before)
        return self._step_of("更正或续记复议诉讼", dispute, undo)

    def _step_of(self, act: str, dispute: Dispute, undo: Callable[[date], Step]) -> Step:
        cases = () if dispute.application is None else (dispute.application,)
        numbers = [self._cases[id].application.number for id in cases]
        return Step(words_of(act, numbers), cases, undo)

    def _read_again(self, id: int) -> Case:
        self._cases[id] = case = self.file.case(id)
        return case


def _recorded(happenings: Iterable[Happening], about: Iterable[Application]) -> str:
    """Return in words that something was recorded of each application."""
    what = "、".join(map(label_of, happenings))
    return words_of(f"登记{what}", [each.number for each in about])
