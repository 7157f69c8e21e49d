"""What was changed between two states, apart from what only follows."""

from forms.sign_off.changes import Changes, changes
from tests.builders import complete

IN, IN_TOTAL = "requests.carried_in.natural", "requests.carried_in.total"


def ids(found: Changes) -> tuple[list[str], list[str]]:
    return [edit.id for edit in found.made], [edit.id for edit in found.following]


def test_derived_totals_only_follow() -> None:
    assert ids(changes(complete(), complete({IN: 2}))) == ([IN], [IN_TOTAL])


def test_a_total_that_was_typed_on_either_side_was_changed() -> None:
    assert ids(changes(complete(), complete({IN_TOTAL: 2}))) == ([IN_TOTAL], [])
    assert ids(changes(complete({IN_TOTAL: 2}), complete())) == ([IN_TOTAL], [])


def test_a_preamble_in_the_usual_words_follows_and_one_of_ones_own_does_not() -> None:
    assert ids(changes(complete(), complete({"contact.phone": "1"}))) == (
        ["contact.phone"],
        ["text.preamble"],
    )
    assert ids(changes(complete(), complete({"text.preamble": "自己写的。"}))) == (
        ["text.preamble"],
        [],
    )
