"""What is made of the clerk's choices: what a text mentions, what holds, what was lost."""

import pytest

from forms.choice import Choice
from forms.prose.choices import choice_of, governing, lapsed, lost, standing
from forms.prose.mention import Origin, mentions
from tests.builders import complete
from tests.forms.prose.chosen import ID, place
from tests.forms.prose.grammars import Marked

RECEIVED = "requests.received.total"
GRANTED = "requests.granted.total"
GRAMMAR = Marked({"收到": (RECEIVED,)})


def test_a_choice_overrides_what_the_words_say() -> None:
    report = complete({ID: "收到12件，办结9件，收到7件。", RECEIVED: 13, GRANTED: 9})
    text = report.text(ID)
    assert [each.value for each in mentions(GRAMMAR, report, ID)] == [12, 7]
    report.choose(Choice(place(text, "9"), (GRANTED,)))
    report.choose(Choice(place(text, "7"), ()))
    made = mentions(GRAMMAR, report, ID)
    assert [(each.value, each.figure, each.origin) for each in made] == [
        (12, 13, Origin.FOUND),
        (9, 9, Origin.CHOSEN),
    ]
    report.choose(Choice(place(text, "12"), (RECEIVED, GRANTED)))
    assert mentions(GRAMMAR, report, ID)[0].figure == 22
    report.choose(Choice(place(text, "12"), None))
    assert mentions(GRAMMAR, report, ID)[0].figure == 13


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("办结十余件。", "十余件"),
        ("办结约为14件。", "约为14件"),
        ("将近14件办结。", "将近14件"),
        ("办结数十件。", "数十件"),
        ("办结 14 件左右。", "14 件左右"),
        ("办结14 多件。", "14 多件"),
        ("附近14件办结，节约14件。", None),
        ("办结14件。", None),
    ],
)
def test_a_choice_of_a_vague_number_says_so(text: str, vague: str | None) -> None:
    number = "十" if "十" in text else "14"
    choice = choice_of(complete({ID: text}), ID, text.index(number), (RECEIVED,))
    assert choice
    report = complete({ID: text, RECEIVED: 13})
    report.choose(choice)
    (made,) = mentions(GRAMMAR, report, ID)
    assert made.span == (ID, text.index(number), text.index(number) + len(number))
    assert vague == (text[made.vague.start : made.vague.end] if made.vague else None)


def test_of_two_that_came_to_one_number_the_nearer_counts_and_then_the_last() -> None:
    old = "本机关收到信息公开申请12件，其中网上提交的有7件。"
    new = "本机关收到信息公开申请12件。"
    report = complete({ID: new})
    report.choose(Choice(place(new, "12"), (RECEIVED,)))
    report.choose(Choice(place(old, "12"), ()))
    (held,) = governing(report, ID).values()
    assert held[1].cells == (RECEIVED,)
    other = place(new, "12")._replace(before="另一句")
    report.choose(Choice(other, (GRANTED,)))
    (held,) = governing(report, ID).values()
    assert held[1].cells == (GRANTED,)


def test_a_number_is_spoken_of_where_it_was_spoken_of_before() -> None:
    report = complete({ID: "本机关收到信息公开申请12件，其中网上提交的有7件。"})
    first = choice_of(report, ID, report.text(ID).index("12"), (RECEIVED,))
    assert first
    report.choose(first)
    changed = report.changed([report.edit(ID, "2025年，本机关收到信息公开申请12件。")])
    again = choice_of(changed, ID, changed.text(ID).index("12"), None)
    assert again
    changed.choose(again)
    assert changed.choices == {}
    assert choice_of(report, ID, 0, ()) is None


def test_what_stands_is_told_in_the_words_of_today() -> None:
    report = complete({ID: "旧的一句。本机关收到信息公开申请12件，其中网上7件。"})
    for number in ("12", "7"):
        report.choose(Choice(place(report.text(ID), number), ()))
    report = report.changed([report.edit(ID, "本机关收到信息公开申请13件。")])
    assert standing(report) == [Choice(place(report.text(ID), "13"), ())]


def test_what_has_lapsed_is_told() -> None:
    report = complete({ID: "收到12件。"})
    report.choose(Choice(place("收到12件。", "12"), ()))
    gone = place("答复群众来信8件。", "8")
    report.choose(Choice(gone, ()))
    report.choose(Choice(gone._replace(id="text.problems"), (RECEIVED,)))
    assert lapsed(report) == [gone, gone._replace(id="text.problems")]


def test_what_an_edit_loses_is_told_in_the_words_that_were_there() -> None:
    before = complete({ID: "收到信息公开申请近12件，来信8件。\n维持3件、4件。"})
    for number in ("12", "8", "3", "4"):
        before.choose(Choice(place(before.text(ID), number), ()))
    after = before.changed([before.edit(ID, "收到信息公开申请13件，来电8件。")])
    assert lost(before, after) == ["来信8件", "维持3件、4件"]
    assert lost(after, after) == []
    assert lost(after, before) == []
