"""text.count and text.vague: what a text states, held against the tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding
from forms.checks.stated import ExactCounts, StatedCounts
from forms.editions.prose_2021.grammar import GRAMMAR
from forms.mending import proposals
from forms.report import Report
from forms.texts.span import Span
from forms.values import Value
from tests.builders import blank, complete
from tests.forms.checks.finds import finds, messages
from tests.strategies import balanced

ID = "text.overview"
COUNTS, EXACT = StatedCounts(ID, GRAMMAR), ExactCounts(ID, GRAMMAR)
TWELVE: dict[str, Value] = {
    "requests.received.natural": 12,
    "requests.granted.natural": 9,
    "requests.partly_granted.natural": 3,
}


def report(text: str, changes: dict[str, Value] = TWELVE) -> Report:
    return complete({**changes, ID: text})


def only(text: str, changes: dict[str, Value] = TWELVE) -> Finding:
    (finding,) = finds(COUNTS, report(text, changes)) + finds(EXACT, report(text, changes))
    return finding


def words(finding: Finding, text: str) -> list[str]:
    return [text[span.start : span.end] for span in finding.spans]


def mended(text: str, finding: Finding) -> str:
    given = report(text)
    (proposal, *_) = proposals(Case(given), finding)
    return given.changed(proposal.edits).text(ID)


def test_a_number_that_differs() -> None:
    text = "本局收到政府信息公开申请11件，予以公开9件。"
    finding = only(text)
    assert finding.message == "正文写“本局收到政府信息公开申请11件”，表三“本年新收·总计”为 12，差 1"
    assert (finding.code, finding.left, finding.right) == ("text.count", 11, 12)
    assert finding.fields == (ID, "requests.received.total")
    assert words(finding, text) == ["11"]
    assert finding.around == (Span(ID, 0, 15),)
    assert [each.words for each in finding.corrections] == ["改成 12 件"]
    assert mended(text, finding) == "本局收到政府信息公开申请12件，予以公开9件。"


def test_a_number_that_agrees_or_that_no_cell_is_known_for() -> None:
    assert messages(COUNTS, report("收到政府信息公开申请12件，发布信息30条。")) == []
    assert messages(COUNTS, blank({ID: "收到政府信息公开申请12件。"})) == []


@pytest.mark.parametrize(
    ("written", "right"), [("十一件", "十二件"), ("１１件", "１２件"), ("11 件", "12 件")]
)
def test_it_is_put_right_as_it_was_written(written: str, right: str) -> None:
    text = f"收到政府信息公开申请{written}。"
    assert mended(text, only(text)) == f"收到政府信息公开申请{right}。"


def test_words_for_none() -> None:
    text = "2025年，未收到政府信息公开申请。"
    finding = only(text)
    assert finding.message == "正文写“未收到政府信息公开申请”，表三“本年新收·总计”为 12"
    assert words(finding, text) == ["未收到政府信息公开申请"]
    assert finding.corrections == ()
    assert messages(COUNTS, report("未收到政府信息公开申请。", {})) == []


@pytest.mark.parametrize(
    ("text", "vague", "after"),
    [
        ("收到政府信息公开申请14余件。", "14余件", "12件"),
        ("收到政府信息公开申请近20份。", "近20份", "12份"),
        ("收到政府信息公开申请十余件。", "十余件", "十二件"),
        ("收到政府信息公开申请12件左右。", "12件左右", "12件"),
    ],
)
def test_a_number_of_about_so_many_is_one_finding(text: str, vague: str, after: str) -> None:
    finding = only(text)
    assert finding.code == "text.vague"
    assert words(finding, text) == [vague]
    assert finding.message.startswith(f"正文写“{vague}”，表三“本年新收·总计”有确数 12")
    assert mended(text, finding) == text.replace(vague, after)


def test_what_no_table_has_may_be_vague() -> None:
    assert messages(EXACT, report("答复留言480多件，发布信息100余条。")) == []
    assert messages(EXACT, blank({ID: "收到政府信息公开申请14余件。"})) == []


def test_a_sentence_of_last_year_is_one_finding() -> None:
    text = "收到政府信息公开申请5件，予以公开4件，部分公开1件。"
    last = report(
        "",
        {
            "requests.received.other": 5,
            "requests.granted.other": 4,
            "requests.partly_granted.other": 1,
        },
    )
    (finding,) = finds(COUNTS, report(text), last)
    assert finding.message.endswith("而与上年年报的相同，请核对是不是上年的句子")
    assert words(finding, text) == ["5", "4", "1"]
    assert finding.corrections == ()


def test_a_sentence_of_one_column_is_one_finding() -> None:
    two: dict[str, Value] = {"requests.received.other": 2, "requests.granted.other": 2}
    text = "收到政府信息公开申请12件，予以公开9件。"
    (finding,) = finds(COUNTS, report(text, TWELVE | two))
    assert finding.message.endswith("与表中另一栏的相同，请核对这句话说的是哪一栏")


def test_a_sentence_of_which_nothing_is_right_is_one_finding() -> None:
    text = "收到政府信息公开申请50件，予以公开40件，部分公开10件。"
    (finding,) = finds(COUNTS, report(text))
    assert "请核对这句话说的是不是本机关本年度的情况" in finding.message


def test_many_cells_are_named_by_the_first() -> None:
    finding = only("（二）依申请公开。不予公开2件。")
    assert "等 8 格为 0，差 2" in finding.message


def test_two_sentences_of_cells_without_columns_are_told_apart() -> None:
    text = "制发规范性文件2件，废止规范性文件1件。"
    assert len(messages(COUNTS, report(text), complete())) == 2
    last = blank({"disclosure.normative_documents.issued": 2})
    assert len(messages(COUNTS, report(text), last)) == 2


def test_two_numbers_of_a_sentence_that_differ_are_two_findings() -> None:
    text = "收到政府信息公开申请12件，予以公开8件，部分公开2件。"
    assert len(messages(COUNTS, report(text))) == 2


def sentences(figures: Report) -> list[tuple[str, list[int]]]:
    def number(id: str) -> int:
        value = figures.number(id)
        assert isinstance(value, int)
        return value

    rows = ("received", "carried_in", "total", "carried_out")
    review, pending = number("disputes.review.total"), number("disputes.review.pending")
    return [
        (
            "收到政府信息公开申请{}件，上年结转{}件，办结{}件，结转下年度继续办理{}件。",
            [number(f"requests.{row}.total") for row in rows],
        ),
        (
            "因政府信息公开被申请行政复议{}件，其中尚未审结{}件，维持{}件。",
            [review, pending, number("disputes.review.upheld")],
        ),
        (
            "（二）依申请公开。予以公开{}件，部分公开{}件。",
            [number("requests.granted.total"), number("requests.partly_granted.total")],
        ),
    ]


@settings(max_examples=30, deadline=None)
@given(balanced(), st.data())
def test_one_number_changed_by_one_is_one_finding(figures: Report, data: st.DataObject) -> None:
    template, right = data.draw(st.sampled_from(sentences(figures)))
    stated = figures.changed([figures.edit(ID, template.format(*right))])
    assert messages(COUNTS, stated) == []
    index = data.draw(st.integers(0, len(right) - 1))
    wrong = [number + (place == index) for place, number in enumerate(right)]
    changed = figures.changed([figures.edit(ID, template.format(*wrong))])
    (finding,) = finds(COUNTS, changed)
    assert (finding.left, finding.right) == (wrong[index], right[index])


def test_typing_never_raises_and_ends_in_the_findings_of_the_whole() -> None:
    text = (
        "（一）主动公开。发布信息100余条（含图解3件）。\n（二）依申请公开。收到申请十多件，"
        "“办结”11件，未发生行政复议、行政诉讼；许可、处罚决定分别为2件和1件。"
    )
    typed = ""
    for letter in text:
        typed += letter
        found = finds(COUNTS, report(typed)) + finds(EXACT, report(typed))
    whole = report(text)
    assert found == finds(COUNTS, whole) + finds(EXACT, whole)
    assert [each.code for each in found] == ["text.count"] * 3 + ["text.vague"]
