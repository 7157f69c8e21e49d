"""text.personal: identity cards by their checksum, mobile telephones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding
from forms.checks.personal import NothingPersonal, is_identity
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.mending import proposals
from tests.builders import complete

ID = "text.overview"
CHECK = NothingPersonal(ID)
#: Of nobody: the number that the standard itself computes as its example.
CARD = "11010519491231002X"


def found(text: str) -> list[Finding]:
    return list(CHECK.find(Case(complete({ID: text}))))


@pytest.mark.parametrize(
    ("text", "number", "kind", "after"),
    [
        (f"申请人身份证号{CARD}，已答复。", CARD, "身份证号码", "申请人，已答复。"),
        ("李某（电话138 0000 0000）申请。", "138 0000 0000", "手机号码", "李某申请。"),
        ("联系方式：138-0000-0000。", "138-0000-0000", "手机号码", "。"),
        ("１３８００００００００已登记。", "１３８００００００００", "手机号码", "已登记。"),
        ("由+86 13800000000提出。", "+86 13800000000", "手机号码", "由提出。"),
    ],
)
def test_a_number_of_a_person_is_told_and_can_go(
    text: str, number: str, kind: str, after: str
) -> None:
    (only,) = found(text)
    assert [text[span.start : span.end] for span in only.spans] == [number]
    assert only.message == f"正文里有{kind}，公布前请删去"
    case = Case(complete({ID: text}))
    (offered,) = proposals(case, only)
    assert case.changed(offered.edits).report.text(ID) == after


@pytest.mark.parametrize(
    "text",
    [
        "索引号11620403013912770D，信用代码11420100MB1234567X。",
        "编号990101199012011236，310101199013011231，310101185012011232，110105194912310021。",
        "电话0513-13800000000，监督电话：13800000000，服务热线13800000000。",
        "拨付资金13800000000元，阅读13800000000次，占13800000000.5元。",
        "单号2013800000000，138****0000，X13800000000。",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


@given(st.dates(date(1900, 1, 1), date(2025, 12, 31)), st.integers(0, 999))
def test_one_check_character_of_eleven_is_right(birthday: date, number: int) -> None:
    body = f"310101{birthday:%Y%m%d}{number:03}"
    assert sum(is_identity(body + last) for last in "0123456789X") == 1


def test_the_preamble_and_the_contact_may_give_a_mobile() -> None:
    fields = {check.fields for check in checks_of(FORM_2021) if check.code == "text.personal"}
    assert fields == {("text.overview",), ("text.problems",), ("text.other_matters",)}


def test_at_most_twenty_are_told() -> None:
    assert len(found("13800000000，" * 40)) == 20
