"""What the clerk does to a ledger is on the disk at once, and undone by what is recorded too."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from ledger.applications import Application, Channel, Person
from ledger.disputes import Dispute, Instance, Level, Role
from ledger.events import Answered, Extended
from ledger.states import State, state_of
from storage.ledger.ledger_file import LedgerFile
from usecases.open_ledger import OpenLedger, units_of

CAME = date(2025, 12, 2)
TODAY = date(2025, 12, 30)
APPLICATION = Application(0, "某局", "2025-001", Channel.POST, CAME, "natural", "征地补偿方案")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenLedger]:
    ledger = OpenLedger.open(tmp_path / "年报.taizhang", "本人")
    with ledger.file:
        yield ledger


def on_disk(ledger: OpenLedger, id: int) -> State:
    return state_of(ledger.file.case(id))


def test_an_act_is_kept_and_known(opened: OpenLedger) -> None:
    case = opened.register(APPLICATION, Person("张三"))
    id = case.application.id
    assert opened.ledger.cases == (case,)
    assert opened.file.person(id).name == "张三"
    case = opened.record(id, Answered(TODAY, "granted"))
    assert state_of(case) is on_disk(opened, id) is State.ANSWERED
    assert opened.case(id) is case


def test_acts_are_undone_and_done_again(opened: OpenLedger) -> None:
    id = opened.register(APPLICATION, Person()).application.id
    opened.record(id, Extended(TODAY, 20), Answered(TODAY, "granted"))
    seen = []
    undo, redo = opened.steps.undo, opened.steps.redo
    for turn in (undo, undo, undo, redo, undo, redo):
        turn(TODAY)
        seen.append(on_disk(opened, id))
    open_, void = State.IN_HAND, State.VOID
    assert seen == [open_, void, void, open_, void, open_]
    assert not any(isinstance(what, Extended) for what in opened.case(id).happened)
    opened.steps.redo(TODAY)
    assert on_disk(opened, id) is State.ANSWERED
    assert any(isinstance(what, Extended) for what in opened.case(id).happened)


def test_a_new_act_ends_what_could_be_done_again(opened: OpenLedger) -> None:
    id = opened.register(APPLICATION, Person()).application.id
    opened.record(id, Extended(TODAY, 20))
    opened.steps.undo(TODAY)
    opened.record(id, Answered(TODAY, "granted"))
    assert opened.steps.last
    assert opened.steps.redo(TODAY) is None


def test_what_was_recorded_wrongly_is_retracted(opened: OpenLedger) -> None:
    id = opened.register(APPLICATION, Person()).application.id
    event = opened.record(id, Answered(TODAY, "granted")).events[-1].id
    assert state_of(opened.retract(id, event, TODAY, "日期写错")) is State.IN_HAND
    opened.steps.undo(TODAY)
    assert on_disk(opened, id) is State.ANSWERED


def test_each_act_has_words_that_name_no_person(opened: OpenLedger) -> None:
    told = []

    def tell() -> None:
        assert opened.steps.last
        told.append(opened.steps.last.words)

    held = opened.register(APPLICATION, Person("张三")).application
    tell()
    opened.record(held.id, Extended(TODAY, 20), Answered(TODAY, "granted"))
    tell()
    opened.retract(held.id, opened.case(held.id).events[0].id, TODAY)
    tell()
    opened.correct(held._replace(subject="改过"), Person("李四"))
    tell()
    unnumbered = opened.register(APPLICATION._replace(number=""), Person()).application
    tell()
    opened.answer(Answered(TODAY, "granted"), [unnumbered, held])
    tell()
    instances = (Instance(Level.REVIEW, CAME),)
    opened.register_dispute(Dispute(0, "某局", "review", instances, application=held.id))
    tell()
    opened.put_dispute_right(opened.ledger.disputes[0]._replace(application=None))
    tell()
    assert told == [
        "登记申请（2025-001）",
        "登记延期告知、答复（2025-001）",
        "记为记错：2025年12月30日延期告知（2025-001）",
        "更正登记（2025-001）",
        "登记申请",
        "登记答复（2025-001 等 2 件）",
        "登记复议诉讼（2025-001）",
        "更正或续记复议诉讼",
    ]


def test_an_act_keeps_its_words_when_it_is_undone_and_done_again(opened: OpenLedger) -> None:
    id = opened.register(APPLICATION, Person()).application.id
    event = opened.record(id, Answered(TODAY, "granted")).events[-1].id
    opened.retract(id, event, TODAY)
    wrong = "记为记错：2025年12月30日答复（2025-001）"
    undone = [opened.steps.undo(TODAY) for _ in range(3)]
    done = [opened.steps.redo(TODAY) for _ in range(3)]
    words = ["登记申请（2025-001）", "登记答复（2025-001）", wrong]
    assert [step.words for step in done if step] == words
    assert [step.undone() for step in undone if step] == [
        f"已撤销“{act}”。Ctrl+Y 重做" for act in reversed(words)
    ]
    assert opened.steps.last
    assert opened.steps.last.done() == f"已{wrong}。Ctrl+Z 撤销"


def test_what_was_undone_stays_so(opened: OpenLedger, tmp_path: Path) -> None:
    id = opened.register(APPLICATION, Person()).application.id
    opened.record(id, Answered(TODAY, "granted"))
    opened.steps.undo(TODAY)
    opened.file.close()
    with LedgerFile.open(tmp_path / "年报.taizhang") as file:
        again = OpenLedger(file, "本人")
        assert state_of(again.case(id)) is State.IN_HAND
        assert again.steps.last is None


def test_a_dispute_is_kept_undone_and_gone_on_with(opened: OpenLedger) -> None:
    filed = Dispute(0, "某局", "review", (Instance(Level.REVIEW, CAME),))
    opened.register_dispute(filed)
    [held] = opened.ledger.disputes
    assert held == filed._replace(id=1)
    decided = held._replace(instances=(Instance(Level.REVIEW, CAME, TODAY, "upheld"),))
    opened.put_dispute_right(decided)
    seen = []
    for turn in (opened.steps.undo, opened.steps.undo, opened.steps.redo, opened.steps.redo):
        turn(TODAY)
        assert opened.file.ledger().disputes == opened.ledger.disputes
        seen.append(opened.ledger.disputes[0])
    assert seen == [held, held._replace(role=Role.MISTAKEN), held, decided]
    step = opened.steps.undo(TODAY)
    assert step
    assert step.cases == ()


def test_what_is_put_right_is_undone_and_done_again(opened: OpenLedger) -> None:
    held = opened.register(APPLICATION, Person("张三")).application
    right = held._replace(subject="改过")
    case = opened.correct(right, Person("李四"))
    assert case
    assert case.application == right
    seen = []
    for turn in (opened.steps.undo, opened.steps.redo, opened.steps.undo):
        turn(TODAY)
        seen.append((opened.case(held.id).application, opened.file.person(held.id).name))
    assert seen == [(held, "张三"), (right, "李四"), (held, "张三")]
    assert opened.correct(held, Person("张三")) is None
    assert opened.correct(held, None) is None


def test_with_a_case_that_is_another_units_its_disputes_are_too(opened: OpenLedger) -> None:
    held = opened.register(APPLICATION, Person()).application
    opened.register(APPLICATION._replace(unit="别的局"), Person())
    about = Dispute(0, "某局", "review", (Instance(Level.REVIEW, CAME),), application=held.id)
    opened.register_dispute(about)
    opened.register_dispute(about._replace(application=None, subject="主动公开"))
    opened.correct(held._replace(unit="别的局"), None)
    seen = []
    for turn in (opened.steps.undo, opened.steps.redo):
        seen.append([dispute.unit for dispute in opened.ledger.disputes])
        assert opened.file.ledger() == opened.ledger
        turn(TODAY)
    assert seen == [["别的局", "某局"], ["某局", "某局"]]
    assert len(opened.ledger.of("别的局").cases) == 2
    assert opened.file.ledger() == opened.ledger
    assert opened.correct(held._replace(unit="别的局", subject="改过"), None)
    assert [dispute.unit for dispute in opened.ledger.disputes] == ["别的局", "某局"]


def test_where_a_unit_is_named_no_more_is_registered_without_one(opened: OpenLedger) -> None:
    assert units_of(opened.ledger, ()) == [""]
    opened.register(APPLICATION._replace(unit=""), Person())
    assert units_of(opened.ledger, ()) == [""]
    opened.register(APPLICATION, Person())
    assert units_of(opened.ledger, ()) == ["某局"]


def test_it_knows_since_when_a_unit_is_in_it(opened: OpenLedger) -> None:
    """Of a ledger that was begun today, too: no year before is held against it."""
    before = datetime.now().astimezone().date()
    opened.register(APPLICATION._replace(arrived_on=before), Person())
    assert before <= (opened.ledger.of("某局").begun or date.min)
    assert not opened.ledger.of("某局").keeps(date(2025, 1, 1), date(2025, 12, 31))
    assert opened.ledger.of("别的局").begun is None
