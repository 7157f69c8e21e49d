"""Which paragraphs have no straight edge at the right: those that an address would pull apart."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.compose import compose
from export.docx.raggedness import _WAYS, is_ragged
from tests.builders import complete
from tests.export.docx.packages import W, part, texts, value, written

_MAIL = "zwgk_office.2024@mail.example.cn"


@pytest.mark.parametrize(
    ("text", "ragged"),
    [
        (f"{'公开' * 9}邮箱：{_MAIL}", True),
        (f"邮箱：{_MAIL}，{'公开' * 9}", False),
        (f"{'公开' * 5}邮箱：{_MAIL}", True),
        (f"{'公开' * 11}电话：0000-12345678。", False),
        (f"{'公开' * 9}https://www.example.cn/gongkai/nianbao", True),
        (f"{'公开' * 9}https://www.example.cn/a", True),
        (f"{'公开' * 14}2025年，{'公开' * 20}", False),
        ("", False),
        ("0" * 200, False),
    ],
)
def test_a_line_that_would_be_pulled_apart(text: str, ragged: bool) -> None:
    assert is_ragged(text) is ragged


@given(st.text(st.sampled_from("公开，。（）“”https:/.?-@ 2025\u3000")))
def test_no_character_is_lost_between_pieces(text: str) -> None:
    for way in _WAYS:
        assert "".join(way.findall(text)) == text


def test_only_that_paragraph_is_ragged(tmp_path: Path) -> None:
    text = f"{'公开' * 9}邮箱：{_MAIL}。\n没有其他。"
    path = written(compose(complete({"text.overview": text})), tmp_path)
    found = {texts(each): each for each in part(path, "word/document.xml").iter(f"{W}p")}
    assert [value(found[line], "pPr/jc") for line in text.split("\n")] == ["left", None]
