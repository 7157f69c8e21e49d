"""What was written to a ledger is there when it is opened again, and nothing can be unwritten."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from ledger.applications import Channel, Person
from ledger.arrangements import Arrangement
from ledger.choices import DEFAULT
from ledger.disputes import Instance, Level
from ledger.events import KINDS, Answered, Archived, Confirmed
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.storage.ledger.samples import (
    APPLICATION,
    ARRANGEMENT,
    BY,
    CHOICES,
    DISPUTE,
    HAPPENINGS,
    PERSON,
    PLAIN,
    build,
    day,
    everything,
)

GROWING = ("event", "change", "choice", "arrangement", "erasure")


def test_the_sample_has_every_kind_of_event() -> None:
    assert [type(happening) for happening in HAPPENINGS] == list(KINDS.values())


def test_an_empty_one_holds_nothing(ledger: LedgerFile) -> None:
    assert everything(ledger) == ([], (), DEFAULT, (), "")
    assert ledger.last_erasure() == 0


def test_what_was_taken_in_is_there_again(path: Path) -> None:
    build(path)
    with LedgerFile.open(path) as ledger:
        first, second = ledger.ledger().cases
        assert first.application == APPLICATION._replace(id=1)
        assert second.application == PLAIN._replace(id=2, split_from=1)
        assert tuple(event.what for event in first.events) == HAPPENINGS
        assert [event.id for event in first.events] == list(range(1, len(HAPPENINGS) + 1))
        assert {event.by for event in first.events} == {BY}
        assert all(event.recorded_at.tzinfo for event in first.events)
        assert second.events == ()
        assert ledger.persons() == {1: PERSON, 2: Person()}
        assert ledger.ledger().disputes == (DISPUTE._replace(id=1),)
        assert (ledger.choices(), ledger.arrangements()) == (CHOICES, (ARRANGEMENT,))
        assert ledger.is_sound()


def test_it_knows_since_when_it_is_kept(path: Path) -> None:
    with LedgerFile.open(path) as ledger:
        assert ledger.ledger().begun is None
        before = datetime.now().astimezone().date()
        ledger.add([Newcomer(APPLICATION, PERSON)], BY)
        after = datetime.now().astimezone().date()
    with LedgerFile.open(path) as ledger:
        begun = ledger.ledger().begun
        assert begun
        assert before <= begun <= after


def test_what_happens_is_appended(ledger: LedgerFile) -> None:
    one, other = ledger.add([Newcomer(PLAIN), Newcomer(PLAIN)], BY)
    assert ledger.record(one, [Confirmed(day(3, 8))], "甲") == [1]
    assert ledger.record(other, [Confirmed(day(3, 9))], "乙") == [2]
    answers = [Answered(day(4, 1), "granted"), Archived(day(4, 2))]
    assert ledger.record(one, answers, "丙") == [3, 4]
    events = ledger.case(one).events
    assert [(event.id, event.by) for event in events] == [(1, "甲"), (3, "丙"), (4, "丙")]
    assert [event.what for event in events] == [Confirmed(day(3, 8)), *answers]
    assert ledger.ledger().cases[0] == ledger.case(one)


def test_several_cases_are_recorded_all_or_none(ledger: LedgerFile) -> None:
    one, other = ledger.add([Newcomer(PLAIN), Newcomer(PLAIN)], BY)
    answer = Answered(day(4, 1), "granted")
    first = ledger.case(one).application._replace(group="甲")
    gone = PLAIN._replace(id=9)
    with pytest.raises(KeyError):
        ledger.record_several([(first, [answer]), (gone, [answer])], BY)
    assert ledger.case(one).application.group == ""
    assert ledger.case(one).events == ()
    second = ledger.case(other).application
    ids = ledger.record_several([(first, [answer]), (second, [answer, Archived(day(4, 2))])], BY)
    assert ids == [[1], [2, 3]]
    assert ledger.case(one).application == first
    assert ledger.case(one).happened == (answer,)
    assert len(ledger.case(other).events) == 2


def test_what_an_application_said_before_stays(ledger: LedgerFile, path: Path) -> None:
    [id] = ledger.add([Newcomer(PLAIN)], BY)
    right = PLAIN._replace(id=id, channel=Channel.POST, subject="改过", received_on=day(3, 9))
    ledger.put_right(right, "乙")
    ledger.put_right(right, "丙")
    assert ledger.case(id).application == right
    ledger.close()
    assert rows(path, "SELECT of, row, field, old, new, by FROM change") == [
        ("application", 1, "channel", "in_person", "post", "乙"),
        ("application", 1, "subject", "", "改过", "乙"),
        ("application", 1, "received_on", None, "2025-03-09", "乙"),
    ]


def test_how_a_dispute_stood_before_stays(ledger: LedgerFile, path: Path) -> None:
    ledger.add([Newcomer(PLAIN)], BY)
    id = ledger.add_dispute(DISPUTE, BY)
    over = Instance(Level.APPEAL, day(9, 10), day(11, 10), "corrected")
    right = DISPUTE._replace(id=id, instances=(DISPUTE.instances[0], over))
    ledger.put_dispute_right(right, "乙")
    assert ledger.ledger().disputes == (right,)
    ledger.close()
    [(of, field, old)] = rows(path, "SELECT of, field, old FROM change")
    assert (of, field) == ("dispute", "instances")
    assert '"closed_on": null' in str(old)


def test_of_a_person_only_that_it_changed_is_remembered(ledger: LedgerFile, path: Path) -> None:
    [id] = ledger.add([Newcomer(PLAIN, PERSON)], BY)
    ledger.put_right(ledger.case(id).application, "乙", PERSON._replace(name="王小明", phone=""))
    assert ledger.person(id) == PERSON._replace(name="王小明", phone="")
    ledger.close()
    assert rows(path, "SELECT of, row, field, old, new, by FROM change") == [
        ("person", 1, "name", None, None, "乙"),
        ("person", 1, "phone", None, None, "乙"),
    ]


def test_choices_and_arrangements_hold_as_they_were_made_last(
    ledger: LedgerFile, path: Path
) -> None:
    ledger.choose(CHOICES, BY)
    ledger.choose(CHOICES._replace(split="numbers"), BY)
    assert ledger.choices() == CHOICES._replace(split="numbers")
    other = ARRANGEMENT._replace(off=frozenset({date(2027, 1, 2)}))
    earlier = Arrangement(2026, frozenset({date(2026, 1, 1)}), frozenset())
    for arrangement in (ARRANGEMENT, other, earlier):
        ledger.take_arrangement(arrangement, BY)
    assert ledger.arrangements() == (earlier, other)
    ledger.close()
    assert rows(path, "SELECT switch, option FROM choice") == [
        ("split", "once"),
        ("redone", "again"),
        ("split", "numbers"),
    ]


def test_all_of_an_act_is_there_or_nothing(ledger: LedgerFile) -> None:
    broken = PLAIN._replace(split_from=99)
    before = everything(ledger)
    with pytest.raises(Exception, match="操作没有完成"):
        ledger.add([Newcomer(PLAIN, PERSON, HAPPENINGS), Newcomer(broken)], BY)
    assert everything(ledger) == before


@pytest.mark.parametrize(
    "act",
    [
        lambda ledger: ledger.case(9),
        lambda ledger: ledger.person(9),
        lambda ledger: ledger.record(9, [Confirmed(day(3, 8))], BY),
        lambda ledger: ledger.put_right(PLAIN._replace(id=9), BY),
        lambda ledger: ledger.put_dispute_right(DISPUTE._replace(id=9), BY),
    ],
)
def test_what_is_not_there_is_told(ledger: LedgerFile, act: object) -> None:
    assert callable(act)
    with pytest.raises(KeyError):
        act(ledger)


@pytest.mark.parametrize("table", GROWING)
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "UPDATE {} SET at = ''", "REPLACE INTO {} SELECT * FROM {}"]
)
def test_what_grows_is_never_changed(path: Path, table: str, statement: str) -> None:
    build(path)
    with LedgerFile.open(path) as ledger:
        ledger.put_right(APPLICATION._replace(id=1, subject=""), BY)
        ledger.erase_persons([1], 2030, date(2030, 1, 1), BY)
    with (
        closing(sqlite3.connect(path)) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute(statement.format(table, table))


@pytest.mark.parametrize("table", ["application", "person", "dispute"])
def test_nothing_is_ever_deleted(path: Path, table: str) -> None:
    build(path)
    with (
        closing(sqlite3.connect(path)) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute(f"DELETE FROM {table}")


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()
