"""Whatever encoding a file is in, its text is read as it is, or it is told that it cannot be."""

import pytest

from reading.encoding import BROKEN, decoded, plain_beginning
from reading.errors import Unreadable

TEXT = "云岭县水务局：规章 0 件，“规范性文件” 12 件。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
@pytest.mark.parametrize("declared", ["", "gb2312", "utf-8", "iso-8859-1", "nonsense"])
def test_a_text_is_read_whatever_is_declared(encoding: str, declared: str) -> None:
    assert decoded(TEXT.encode(encoding), declared) == (TEXT, ())


@pytest.mark.parametrize("declared", ["", "gb2312", "gbk", "gb18030"])
def test_what_is_valid_in_both_is_utf_8(declared: str) -> None:
    text = "主动公开政府信息"
    assert text.encode().decode("gb18030") != text, "it is valid there too"
    assert decoded(text.encode(), declared).text == text


def test_another_encoding_counts_where_it_is_declared() -> None:
    text = "雲嶺縣水務局二零二三年年報"
    assert decoded(text.encode("big5"), "Big5").text == text


def test_a_character_cut_short_is_told() -> None:
    data = TEXT.encode() * 20 + "总".encode()[:2] + b"\n3402\n"
    text, notes = decoded(data)
    assert text == f"{TEXT * 20}{BROKEN}\n3402\n"
    assert notes == ("文件里有 1 处不成字，读作“\ufffd”。",)


def test_a_digit_is_never_what_is_left_of_a_broken_character() -> None:
    data = TEXT.encode("gbk") * 20 + b"<td>\x8134</td>"
    text, notes = decoded(data, "gbk")
    assert BROKEN in text.rpartition("<td>")[2]
    assert notes


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode() * 3 + TEXT.encode("gbk") * 3,
        b"\0" * 9,
        b"\xff\xfe\0\xd8" * 30,
    ],
)
def test_a_mixed_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decoded(data)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16", "utf-16-le"])
def test_signs_at_the_beginning_are_known_in_any_encoding(encoding: str) -> None:
    assert "<html" in plain_beginning(f"<html>{TEXT}".encode(encoding))
