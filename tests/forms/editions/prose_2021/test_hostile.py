"""Texts that nobody wrote are read in time, and any text into stretches in their order."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.editions.prose_2021.grammar import GRAMMAR
from forms.prose.grammar import Setting
from tests.builders import YEAR

SETTING = Setting(YEAR, "department")
LIMIT = 5  # seconds
HOSTILE = [
    "申" * 200_000,
    "（" * 50_000 + "）" * 50_000,
    "（1件）" * 40_000,
    "收到申请" + "1" * 10_000 + "件",
    "“1件”" * 40_000,
    "《" * 100_000,
    "收到申请1件，\n" * 25_000,
    "一、\n" * 50_000,
    "无行政复议、" * 30_000,
    *(
        "（二）依申请公开。办理" + "公" * 40 + "甲1件。",
        "未发生复议" + "案件" * 140 + "甲。",
        "作出" + "年度" * 20 + "甲行政许可1件。",
        "政府信息公开，1件" + "不服" * 22 + "甲。",
        "未" * 9_999,
        "1件" * 4_999,
        "共计" * 4_999,
        "收到申请（含" * 1_600,
        "许可、" * 3_000 + "分别为1件",
    ),
]
WORDS = st.sampled_from(
    [
        *("收到", "申请", "政府信息公开", "3件", "十余件", "，", "。", "（", "）", "未", "无"),
        *("复议", "公开", "结转", "上年", "2024年", "办结", "分别为", "和", "、", "二是", "（二）"),
        *("“", "”", "\n"),
    ]
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_read_in_time(text: str) -> None:
    began = time.monotonic()
    GRAMMAR.read(text, SETTING)
    assert time.monotonic() - began < LIMIT


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_any_text_is_read_into_stretches_of_it_in_order(text: str) -> None:
    readings = GRAMMAR.read(text, SETTING)
    ends = 0
    for each in readings:
        assert ends <= each.start < each.end <= len(text)
        assert each.sums
        assert all(figure.plus for figure in each.sums)
        ends = each.end
