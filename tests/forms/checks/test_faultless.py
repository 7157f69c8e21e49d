"""text.numbering, text.marks, text.placeholder, text.personal: silent on texts without a fault."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding
from forms.checks.marks import MarksInOrder
from forms.checks.numbering import Numbering
from forms.checks.personal import NothingPersonal
from forms.checks.placeholder import NothingUnfilled
from forms.mending import proposals
from tests.builders import complete
from tests.forms.checks.faultless import FAULTLESS
from tests.places import SHARED

ID = "text.overview"
CHECKS = (Numbering(ID), MarksInOrder(ID), NothingUnfilled(ID), NothingPersonal(ID))
PIECES = (
    *"“”‘’《》（）()〔〕<>，。、；：,;:.!?_X×年月日件条% \n是要",
    "（一）",
    "（二）",
    "（三）",
    "四、",
    "1.",
    "2.",
    "一是",
    "二是",
    "三加强",
    "共收到",
    "信息",
    "请根据实际情况填写",
    "13812345678",
)


def found(text: str) -> list[Finding]:
    case = Case(complete({ID: text}))
    return [finding for check in CHECKS for finding in check.find(case)]


@pytest.mark.parametrize("text", FAULTLESS)
def test_nothing_is_alleged(text: str) -> None:
    assert [finding.message for finding in found(text)] == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_written_is_read_and_what_is_offered_can_be_taken(text: str) -> None:
    case = Case(complete({ID: text}))
    for finding in found(text):
        for span in (*finding.spans, *finding.around):
            assert 0 <= span.start < span.end <= len(text)
        for proposal in proposals(case, finding):
            assert case.changed(proposal.edits).report.text(ID) != text


def test_texts_typed_character_by_character_end_without_a_finding() -> None:
    for text in FAULTLESS[:4]:
        for end in range(len(text)):
            found(text[:end])
        assert found(text) == []


#: What hurts patterns that go back: much of the same, opened and never closed.
HOSTILE = (
    "“" * 200_000,
    "《" * 50_000 + "》" * 50_000,
    "（" * 50_000,
    "1" * 10_000,
    "，\n" * 100_000,
    "。一是" * 60_000,
    "（一）a\n（三）b\n" * 20_000,
    "XX条" * 60_000,
    "信息" + " " * 199_000 + "条",
    "（请" * 60_000,
    "《" + "<a>" * 60_000,
    "138 4563 0917 " * 14_000,
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.timeout(60)
def test_what_is_meant_to_stop_it_is_read_in_time(text: str) -> None:
    assert len(found(text)) <= 80


def test_the_published_report_of_a_town_has_these_faults_and_no_more() -> None:
    path = SHARED / "samples" / "prose" / "hegang_office_2021.json"
    if not path.exists():
        pytest.skip("the real reports are not here")
    texts = json.loads(path.read_text("utf-8"))["text"]
    told = []
    for text in (texts["overview"], texts["problems"]):
        for finding in found(text):
            told.append((finding.code, text[finding.spans[0].start : finding.spans[0].end]))
    assert told == [
        ("text.numbering", "七"),
        ("text.numbering", "四、"),
        ("text.marks", ","),
        ("text.marks", "“"),
        ("text.marks", "("),
    ]
