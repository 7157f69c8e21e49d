"""Which numbers an edit changed: told where it changed nothing else."""

from forms.prose.changed_numbers import changed_numbers
from forms.report import Edit

OLD = "收到来函31件，十六件已回复。\n另有3件。"


def edit(new: str | None) -> Edit:
    return Edit("text.overview", OLD, new)


def test_each_changed_number_is_told_as_it_is_written() -> None:
    new = "收到来函33件，十七件已回复。\n另有3件。"
    assert changed_numbers(edit(new)) == [("31", "33"), ("十六", "十七")]


def test_nothing_is_told_where_other_words_changed() -> None:
    assert changed_numbers(edit("收到来函33件，十七件已回复。")) == []
    assert changed_numbers(edit(None)) == []
