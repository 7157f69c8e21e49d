"""What is said of numbers in the texts is kept with the report, together with its edits."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from forms.bindings import from_plain, to_plain
from forms.choice import Choice
from forms.report import Edit
from storage.errors import Damaged, LibraryError, Locked
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.storage.samples import CHOICES, RECEIVED, SENTENCE, TEXT, sample

FIGURE, NONE = CHOICES


def said(library: Library, id: int) -> list[tuple[object, object]]:
    return list(library.load(id).choices.items())


def test_it_comes_back_in_order_with_the_edits(path: Path) -> None:
    with Library.open(path) as library:
        id = library.add(sample())
        library.record(id, [Edit(TEXT, None, SENTENCE)], How.TYPED, CHOICES)
        library.record(id, [], How.UNDO, [Choice(FIGURE.place, None)])
        library.record(id, [], How.REDO, [FIGURE])
        library.record(id, [], How.TYPED, [Choice(NONE.place, (RECEIVED,))])
    with Library.open(path) as again:
        assert said(again, id) == [FIGURE, (NONE.place, (RECEIVED,))]
        assert again.load(id).text(TEXT) == SENTENCE


def test_a_report_is_added_with_what_was_said_of_it(library: Library) -> None:
    report = sample()
    for choice in CHOICES:
        report.choose(choice)
    assert said(library, library.add(report)) == list(CHOICES)
    assert said(library, library.add(sample())) == []


def test_it_is_a_change_of_the_report(library: Library) -> None:
    id = library.add(sample())
    before = library.mark
    at = library.record(id, [], How.TYPED, CHOICES)
    assert library.entry(id).changed_at == at
    assert library.mark != before


def test_a_final_report_takes_none(library: Library) -> None:
    id = library.add(sample())
    library.record(id, [], How.TYPED, [FIGURE])
    library.sign_off.keep(id, Stage.FINAL, library.load(id))
    with pytest.raises(Locked):
        library.record(id, [], How.TYPED, [NONE])
    assert said(library, id) == [FIGURE]


def test_of_edits_and_choices_all_or_none_are_kept(library: Library) -> None:
    id = library.add(sample())
    too_long = NONE.place._replace(clause="长" * (17 << 20))
    wrong = [FIGURE, Choice(too_long, ())]
    with pytest.raises(LibraryError):
        library.record(id, [Edit(TEXT, None, SENTENCE)], How.TYPED, wrong)
    assert said(library, id) == []
    assert library.load(id).values == sample().values


def test_none_can_be_changed_or_deleted(path: Path) -> None:
    with Library.open(path) as library:
        library.record(library.add(sample()), [], How.TYPED, CHOICES)
    with closing(sqlite3.connect(path)) as db:
        for statement in ("DELETE FROM binding", "UPDATE binding SET said = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)


@pytest.mark.parametrize(
    "said",
    [
        "[",
        "[" * 99_999,
        "3",
        "{}",
        json.dumps(to_plain(FIGURE) | {"id": RECEIVED}),
        json.dumps(to_plain(FIGURE) | {"id": "text.nowhere"}),
        json.dumps(to_plain(FIGURE) | {"number": "0"}),
        json.dumps(to_plain(FIGURE) | {"cells": ["nowhere"]}),
        json.dumps(to_plain(FIGURE) | {"cells": [TEXT]}),
        json.dumps(to_plain(FIGURE) | {"cells": "x"}),
        json.dumps(to_plain(FIGURE) | {"cells": [RECEIVED] * 999}),
    ],
)
def test_what_nobody_can_make_sense_of_is_damage(path: Path, said: str) -> None:
    with Library.open(path) as library:
        id = library.add(sample())
        library.record(id, [], How.TYPED, CHOICES)
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO binding (report, said, at) VALUES (?, ?, '')", (id, said))
        db.commit()
    with Library.open(path) as library:
        with pytest.raises(Damaged):
            library.load(id)
        assert library.is_sound() == (said[-1] != "[")


def test_plain_values_are_read_back_as_they_were() -> None:
    form = sample().form
    for choice in (*CHOICES, Choice(FIGURE.place, None)):
        assert from_plain(form, json.loads(json.dumps(to_plain(choice)))) == choice
