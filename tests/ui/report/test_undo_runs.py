"""Undo over runs of typing: exact, however edits, undo and redo follow each other."""

import random
from pathlib import Path

from PySide6.QtWidgets import QApplication

from forms.choice import Choice, Place
from forms.report import Report
from forms.values import Value
from storage.history import How
from storage.library import Library
from tests.builders import complete
from ui.report.session import Session

FIELDS = ("text.overview", "text.problems", "contact.office")
PLACE = Place("text.problems", "收到#件", "收到#件", 0)
SAID = (None, (), ("requests.received.total",))
STEPS = 300  # 1,500 held when tried by hand


def held(report: Report) -> tuple[dict[str, Value], dict[Place, tuple[str, ...]]]:
    """Return all that a report holds."""
    return report.values, dict(report.choices)


def test_undo_and_redo_lead_to_what_was_there(qapp: QApplication, tmp_path: Path) -> None:
    """Random steps, seed 4: typing in runs, words on numbers, undo, redo; the file goes along."""
    assert qapp
    chance = random.Random(4)
    with Library.open(tmp_path / "年报.nianbao") as library:
        session = Session(library, library.add(complete()))
        states = [held(session.report)]  # that undo leads to, up to ``at``
        at, run, last = 0, 0, ("", 0)
        for number in range(STEPS):
            act = chance.random()
            if act < 0.2:
                session.undo()
                at, last = max(at - 1, 0), ("", 0)
            elif act < 0.3:
                session.redo()
                at, last = min(at + 1, len(states) - 1), ("", 0)
            elif act < 0.4:
                choice = Choice(PLACE._replace(number=number % 3), chance.choice(SAID))
                is_step = session.report.choices.get(choice.place) != choice.cells
                session.choose(choice)
                if is_step:
                    at, last = at + 1, ("", 0)
                    states[at:] = [held(session.report)]
            else:
                id = chance.choice(FIELDS)
                if chance.random() < 0.4 or id != last[0]:
                    run += 1
                edit = session.report.edit(id, f"字{number}")
                session.apply([edit], How.TYPED, "", run)
                is_same_step = last == (id, run)
                at += not is_same_step
                last = (id, run)
                states[at:] = [held(session.report)]
            assert held(session.report) == states[at]
        assert held(library.load(session.id)) == held(session.report)
        while session.undo_stack.canUndo():
            session.undo()
        assert held(session.report) == states[0]
        while session.undo_stack.canRedo():
            session.redo()
        assert held(session.report) == states[-1]
        session.stop()
