"""What is read as one in a text: addresses, telephones, numbers with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.texts.wholes import wholes


def found(text: str) -> list[str]:
    return [text[start:stop] for start, stop in wholes(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "szb_2@yunxi.example.cn",
        "http://www.yunxi.example.cn/zwgk/",
        "www.yunxi.example.cn",
        "0999-8123456",
        "（0999）8123456",
        "0999—8123456转801",
        "400-123-4567",
        "138 0000 0000",
        "2021年",
        "２０２１年",
        "100多万元",
        "59.2万元",
        "20个工作日",
        "98.2%",
        "15 件",
        "2019—2021年度",
        "〔2021〕30号",
        "第五十条",
        "第12条",
        "二〇二一年",
        "2021-01-27",
    ],
)
def test_read_as_one(whole: str) -> None:
    assert found(f"公开，{whole}，公开") == [whole]


def test_each_part_of_a_date_stands_for_itself() -> None:
    assert found("自2021年1月1日起") == ["2021年", "1月", "1日"]


def test_what_follows_an_address_is_none_of_it() -> None:
    assert found("（网址：www.a.example.cn）。") == ["www.a.example.cn"]
    assert found("邮箱a@b.cn，") == ["a@b.cn"]


def test_plain_words_and_numbers_of_parts() -> None:
    assert found("公开信息，及时准确。") == []
    assert found("1.严格审核") == ["1"]


@given(st.text(st.sampled_from("公开年件0123456789.@:/-—（）第〔〕 "), max_size=200))
def test_in_order_and_apart(text: str) -> None:
    before = 0
    for start, stop in wholes(text):
        assert before <= start < stop <= len(text)
        before = stop


@pytest.mark.parametrize("piece", ["1", "0", "a", "1.", "a@", "0-", "第一", "1—"])
def test_no_text_takes_long(piece: str) -> None:
    assert list(wholes(piece * 50_000)) is not None
