"""Words for nothing."""

import pytest

from forms.texts.nothing import says_none


@pytest.mark.parametrize("text", ["无", "无。", "（无）", " 没有 \n", "暂无"])
def test_says_none(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize("text", ["", "无其他需要报告的事项。", "无线电", "。"])
def test_says_something_or_is_empty(text: str) -> None:
    assert not says_none(text)
