"""A label is known by score, and only where one fits."""

import pytest

from forms.editions.form_2021 import FORM
from forms.editions.wordings import OTHER_WORDINGS
from intake.published.labels import best, is_subtotal, scored
from intake.published.official_rows import official_rows

LABELS: list[str] = []
for section in FORM.sections:
    if section.grid and section.grid.stub:
        for row in official_rows(section.grid):
            LABELS += [row.label, *row.groups]
LABELS = list(dict.fromkeys(LABELS))


@pytest.mark.parametrize("label", LABELS)
def test_each_label_is_known_by_its_own_words(label: str) -> None:
    assert scored(label, LABELS) == (label, 1)


@pytest.mark.parametrize("label", LABELS)
def test_each_label_is_known_by_its_other_words(label: str) -> None:
    for other in OTHER_WORDINGS.get(label, ()):
        assert best(other, LABELS) == label, other


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("1、属于国家秘密", "1.属于国家秘密"),
        ("1．属于国家秘密", "1.属于国家秘密"),
        ("①属于国家秘密", "1.属于国家秘密"),
        ("(1)属于国家秘密", "1.属于国家秘密"),
        ("属于国家秘密", "1.属于国家秘密"),
        ("2.其他法律行政止公开", "2.其他法律行政法规禁止公开"),
        ('3.危及"三安全一稳定"', "3.危及“三安全一稳定”"),
        (
            "（二）部分公开（区分处理的，只计这一情",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        ),
        ("二.部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        ("5.要求行政机关确认或重新出具", "5.要求行政机关确认或重新出具已获取信息"),
        ("其他", "3.其他"),
        ("（六）其他", "（六）其他处理"),
        ("⼀、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"),
        ("三 、 本\n年\n度\n办\n理\n结\n果", "三、本年度办理结果"),
    ],
)
def test_spellings(printed: str, label: str) -> None:
    assert best(printed, LABELS) == label


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "公开",
        "年政府信息公开申请数量",
        "小计",
        "申请人",
        "（三）公开",
        "数据",
        "0",
        "12",
        "（一）",
        "？" * 200,
    ],
)
def test_what_fits_none_or_two_is_none(printed: str) -> None:
    assert best(printed, LABELS) == ""


@pytest.mark.parametrize("printed", ["小计", "小 计", "（三）不予公开小计", "法人小计"])
def test_subtotals(printed: str) -> None:
    assert is_subtotal(printed)
    assert best(printed, ("总计",)) == ""


def test_a_total_is_no_subtotal() -> None:
    assert not any(map(is_subtotal, ("总计", "合计", "（七）总计")))
