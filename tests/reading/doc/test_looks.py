"""What of characters is no text, by their properties as Word and LibreOffice write them."""

import pytest

from reading.doc.looks import Looks
from reading.doc.styles import Styles
from reading.doc.work import Work
from reading.errors import Unreadable


def looks() -> Looks:
    return Looks(Styles(b"\x06\x00\x00\x00\x0a\x00\x00\x00"), [b"\x00\x08\x81"], Work())


@pytest.mark.parametrize(
    ("grpprl", "is_deleted"),
    [(b"\x00\x08\x81", True), (b"\x00\x08\x01", True), (b"\x00\x08\x00", False)],
)
def test_deleted_by_word_and_by_libreoffice(grpprl: bytes, is_deleted: bool) -> None:
    assert looks().look(0, grpprl, 0).is_deleted == is_deleted


@pytest.mark.parametrize("prm", [0x41 << 1 | 0x100, 1])
def test_deleted_by_the_piece_of_text(prm: int) -> None:
    assert looks().look(0, b"", prm).is_deleted


@pytest.mark.parametrize(
    ("grpprl", "flaw"),
    [
        (b"\x3c\x08\x01", "隐藏的文字"),
        (b"\x3c\x08\x81", "隐藏的文字"),
        (b"\x37\x08\x01", "划去的文字"),
        (b"\x53\x2a\x01", "划去的文字"),
        (b"\x48\x2a\x01", "上标"),
        (b"\x48\x2a\x02", "下标"),
        (b"\x45\x48\x10\x00", "上标"),
        (b"\x45\x48\xf0\xff", "下标"),
        (b"\x43\x4a\x04\x00", "小得看不清的文字"),
        (b"\x3c\x08\x01\x33\x2a\x00", ""),
        (b"\x3c\x08\x80", ""),
    ],
)
def test_what_is_no_plain_text(grpprl: bytes, flaw: str) -> None:
    assert looks().look(0, grpprl, 0).flaw == flaw


@pytest.mark.parametrize(
    ("own", "flaw"),
    [
        (b"", "隐藏的文字"),
        (b"\x3c\x08\x80", "隐藏的文字"),
        (b"\x3c\x08\x81", ""),
        (b"\x3c\x08\x00", ""),
    ],
)
def test_hidden_by_the_style_or_otherwise_than_by_it(own: bytes, flaw: str) -> None:
    hidden = b"\x3c\x08\x01"
    style = b"\0\0\xf1\xff\x02\0\0\0\0\0" + b"\0\0\0\0" + b"\x02\0\0\0" + b"\x03\0" + hidden
    sheet = b"\x04\0\x01\0\x0a\0" + len(style).to_bytes(2, "little") + style
    looks = Looks(Styles(sheet), [], Work())
    assert looks.look(0, own, 0).flaw == flaw


def test_more_than_any_report_is_refused() -> None:
    work = Work()
    with pytest.raises(Unreadable, match="太多"):
        work.take(2_000_000)
