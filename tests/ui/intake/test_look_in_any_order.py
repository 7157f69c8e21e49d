"""Whatever is answered, typed and taken back: what was read is neither lost nor invented."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from forms.values import show
from storage.history import How
from tests.reads import UNREAD, UNSURE, file_read
from ui.intake.look import Look
from ui.intake.read_grid import UNREAD as MARK
from ui.intake.read_grid import ReadGrid
from usecases.looking_over import Concern

IDS = (UNREAD[0], UNREAD[-1], UNSURE, "requests.received.natural")
answer = st.tuples(st.just("answer"), st.just(1))
settle = st.tuples(st.just("settle"), st.integers(0, 2))
typed = st.tuples(st.just("type"), st.sampled_from(IDS), st.none() | st.integers(0, 99))
back = st.tuples(st.sampled_from(["undo", "redo"]))
steps = st.lists(answer | settle | typed | back, max_size=10)


def take(look: Look, step: tuple[object, ...]) -> None:
    session = look.session
    match step:
        case ("answer", int(number)):
            look.answer(number, look.read.doubts[number].answers[0])
        case ("settle", int(number)):
            look.settle(number)
        case ("type", str(id), int() | None as value):
            session.apply([session.report.edit(id, value)], How.TYPED, "填数")
        case ("undo",):
            session.undo()
        case ("redo",):
            session.redo()
        case _:
            raise AssertionError(step)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(steps)
def test_what_is_shown_is_what_is_there_and_all_of_it_can_be_taken_back(
    taken: list[tuple[object, ...]],
) -> None:
    look = Look(file_read())
    parent = QObject()
    sections = [section for section in look.session.report.form.sections if section.grid]
    grids = [ReadGrid(look, section, parent) for section in sections]
    try:
        for step in taken:
            take(look, step)
            check_shown(look, grids)
        while look.session.undo_stack.canUndo():
            look.session.undo()
        assert look.session.report.values == look.read.report.values
        assert look.open_doubts() == [0, 1, 2]
    finally:
        look.finish()


def check_shown(look: Look, grids: list[ReadGrid]) -> None:
    """Every cell says its value; only one that nobody read or filled says that it is unread."""
    report = look.session.report
    for grid in grids:
        for id in grid.position:
            says = str(grid.index_of(id).data())
            is_lost = id in UNREAD and report.value(id) is None and look.is_open(1)
            assert says == (MARK if is_lost else show(report.value(id))), id
            assert (look.concern(id) is Concern.UNREAD) == is_lost
