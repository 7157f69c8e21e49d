"""Other words in the place of stretches of a text, one by one and all in one."""

from hypothesis import given
from hypothesis import strategies as st

from forms.prose.replacing import Replacement, joined, replaced

TEXT = "收到申请12件，办结10件，结转2件。"


def test_stretches_are_replaced_wherever_they_stand() -> None:
    at = TEXT.index
    changes = [Replacement(at("10"), at("10") + 2, "11"), Replacement(at("12"), at("12") + 2, "13")]
    assert replaced(TEXT, changes) == "收到申请13件，办结11件，结转2件。"
    assert joined(TEXT, changes) == Replacement(4, 12, "13件，办结11")


@given(
    st.text(max_size=20), st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), min_size=1)
)
def test_one_replacement_does_what_all_of_them_do(
    before: str, parts: list[tuple[str, str]]
) -> None:
    text, wanted, changes = before, before, []
    for old, new in parts:
        changes.append(Replacement(len(text), len(text) + len(old), new))
        text += f"{old}|"
        wanted += f"{new}|"
    assert replaced(text, changes) == wanted
    assert replaced(text, [joined(text, changes)]) == wanted
