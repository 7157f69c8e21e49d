"""What was read of a text is kept while it is typed: all is found as in a text never seen."""

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.editions.registry import mentions_of
from forms.review import case_of, review
from tests.builders import complete

TEXT = "text.overview"
WRITTEN = """（一）主动公开。2025年，我局公开信息412条，制发行政规范性文件2件，现行有效15件。
（二）依申请公开。全年收到政府信息公开申请33件，上年结转3件；其中自然人20件。
办结32件（予以公开17件、部分公开5件），结转下年度4件。2024年，我局收到申请9件。
（三）平台建设。一是改版网站；二是更新指南；三是检查栏目，共检查12次。
因政府信息公开引发行政复议3件，其中维持2件；未发生行政诉讼。
（四）监督保障。组织培训2次，举办“开放日”活动1场，印发《公开办法》1份。"""
PIECES = (
    *("", "\n", "。", "，", "；", "（", "）", "《", "”", " ", "、"),
    *("3", "十", "3件", "XX件", "余", "近", "2024年，", "本年", "未收到申请", "无结转", "其中"),
    *("（二）", "（五）", "四、", "1.", "一是", "二是", "依申请公开", "主动公开", "复议", "自然人"),
)
EDITS = st.lists(
    st.tuples(st.integers(0, len(WRITTEN)), st.integers(0, 40), st.sampled_from(PIECES)),
    min_size=1,
    max_size=6,
)
LIMIT = 5  # seconds
HOSTILE = (
    *(character * 200_000 for character in "1１一件。，、；（）“”《》,.年未无X_申 \n"),
    *("一是" * 100_000, "（一）" * 60_000, "3件，" * 60_000, "条，" * 100_000),
    *("2024年，我局收到3件。" * 15_000, "收到申请3件。\n" * 25_000, "《》" * 100_000),
    *("（一）a。\n（三）b。\n" * 15_000, "总体情况\n" * 40_000, "，\n" * 100_000),
)


def found(text: str, last: str = WRITTEN) -> tuple[object, ...]:
    """Return all that is found in a report with ``text``, and what its numbers are."""
    report = complete({TEXT: text, "requests.received.natural": 33})
    case = case_of(report, complete({TEXT: last}, year=2024))
    return review(case), mentions_of(report, TEXT)


def forget() -> None:
    """Forget whatever was read so far."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("forms."):
            for each in vars(module).values():
                if hasattr(each, "cache_clear"):
                    each.cache_clear()


@settings(max_examples=60, deadline=None)
@given(EDITS)
def test_after_edits_all_is_found_as_in_a_text_never_seen(
    edits: list[tuple[int, int, str]],
) -> None:
    text = WRITTEN
    seen = found(text)
    for at, gone, come in edits:
        text = text[:at] + come + text[at + gone :]
        seen = found(text)
    forget()
    assert seen == found(text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_meant_to_stop_it_is_checked_in_time(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < LIMIT
