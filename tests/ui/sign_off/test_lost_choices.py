"""The sentence about numbers whose choice ended: some quoted, the rest counted."""

import pytest

from forms.prose.choices import choice_of
from tests.builders import complete
from ui.sign_off.lost_choices import told_of_lost

TEXT = "text.problems"
LONG = "这一句里说的是窗口1234和网站今年一共接待过的来访群众全部共计"
SHORT = "…和网站今年一共接待过的来访群众全部共计3件"


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (4, ""),
        (3, "“来信4件”的数字"),
        (2, f"“{SHORT}”、“来信4件”的数字"),
        (0, f"“来电1件”、“咨询2件”、“{SHORT}”等 4 处的数字"),
    ],
)
def test_they_are_quoted_in_short(kept: int, told: str) -> None:
    sentences = ["来电1件。", "咨询2件。", f"{LONG}3件。", "来信4件。"]
    before = complete({TEXT: "".join(sentences)})
    for number in "1234":
        choice = choice_of(before, TEXT, before.text(TEXT).index(f"{number}件"), ())
        assert choice
        before.choose(choice)
    after = before.changed([before.edit(TEXT, "".join(sentences[:kept]))])
    assert told_of_lost(before, after).startswith(told)
    assert bool(told) == bool(told_of_lost(before, after))
