"""Which paragraphs have no straight edge at the right: those that an address would pull apart."""

from pathlib import Path

import pytest

from export.compose import compose
from export.docx.raggedness import is_ragged
from tests.builders import complete
from tests.export.docx.packages import W, part, texts, value, written

_MAIL = "zwgk_office.2024@mail.example.cn"


@pytest.mark.parametrize(
    ("text", "ragged"),
    [
        (f"{'公开' * 9}邮箱：{_MAIL}", True),
        (f"邮箱：{_MAIL}，{'公开' * 9}", True),
        (f"{'公开' * 11}电话：0000-12345678。", True),
        (f"{'公开' * 9}https://www.example.cn/a", True),
        (f"{'公开' * 14}2025年，共收到12345件，59.24万元，占99.5%。", False),
        ("12345678", False),
        ("", False),
    ],
)
def test_a_long_word_of_latin_letters_leaves_the_right_edge_ragged(text: str, ragged: bool) -> None:
    """Wherever it stands: in which line it comes to stand depends on the reader's fonts."""
    assert is_ragged(text) is ragged


def test_only_that_paragraph_is_ragged(tmp_path: Path) -> None:
    text = f"{'公开' * 9}邮箱：{_MAIL}。\n没有其他。"
    path = written(compose(complete({"text.overview": text})), tmp_path)
    found = {texts(each): each for each in part(path, "word/document.xml").iter(f"{W}p")}
    assert [value(found[line], "pPr/jc") for line in text.split("\n")] == ["left", None]
