"""The characters that can be printed: what the look-up says is what the PDF's faces have."""

from collections.abc import Iterator
from pathlib import Path
from struct import pack

import pytest

from export import printable as module
from export.fonts import FontFile, Role, files
from export.pdf.embedded_face import FACES
from export.printable import Usual, printable

SURROGATES = range(0xD800, 0xE000)


def test_the_lookup_agrees_with_the_faces() -> None:
    dense = [*range(0x20, 0x500), *range(0x2000, 0x2700), *range(0x3000, 0x3400)]
    for point in (*dense, *range(0x3400, 0x32400, 17)):
        if point not in SURROGATES:
            character = chr(point)
            assert (character in printable()) is not FACES.is_missing(character), hex(point)


def test_characters_of_many_planes() -> None:
    for character in "中㛃𬱖①—":
        assert character in printable()
    for character in ("𠮷", "😀", "\ue000", "⽂", "\x00", "\ud800"):
        assert character not in printable()


def test_files_are_opened_only_when_the_ones_before_lack_a_character() -> None:
    opened: list[str] = []

    candidates = list(dict.fromkeys(files(Role.FANG)))

    def noted() -> Iterator[FontFile]:
        for file in candidates:
            opened.append(file.path.name)
            yield file

    found = Usual(noted())
    assert "中" in found
    assert "文" in found
    assert len(opened) == 1
    assert "☒" in found
    assert opened == [file.path.name for file in candidates]


SEGMENTS = (  # of format 4: the end, start, delta and offset of each
    (0x42, 0x41, 10, 0),
    (0x4E01, 0x4E00, 0, 4),  # its glyphs follow: 7, and 0 for none
    (0xFFFF, 0xFFFF, 1, 0),
)


def face(table: bytes, *, licence: int = 0, kind: bytes = b"\0\1\0\0") -> bytes:
    """Return a font file with nothing in it but what a look-up reads: each glyph is drawn."""
    tables = {
        b"OS/2": bytes(8) + pack(">H", licence),
        b"cmap": table,
        b"glyf": b"",
        b"head": bytes(50) + pack(">H", 1),
        b"hhea": b"",
        b"hmtx": b"",
        b"loca": pack(">99I", *range(99)),
        b"maxp": b"",
        b"name": pack(">9H", 0, 1, 18, 3, 1, 0x409, 6, 0, 0),
        b"post": b"",
    }
    directory, content = b"", b""
    for tag, data in tables.items():
        at = 12 + 16 * len(tables) + len(content)
        directory += pack(">4sIII", tag, 0, at, len(data))
        content += data
    return kind + pack(">HHHH", len(tables), 0, 0, 0) + directory + content


def cmap(subtable: bytes, platform: int = 3, encoding: int = 1) -> bytes:
    return pack(">HHHHI", 0, 1, platform, encoding, 12) + subtable


def segments() -> bytes:
    columns = list(zip(*SEGMENTS, strict=True))
    count = len(SEGMENTS)
    row = f">{count}H"
    body = pack(row, *columns[0]) + pack(">H", 0)
    for column in columns[1:]:
        body += pack(row, *column)
    return pack(">HHHHHHH", 4, 0, 0, 2 * count, 0, 0, 0) + body + pack(">HH", 7, 0)


def has(tmp_path: Path, content: bytes, character: str) -> bool:
    path = tmp_path / "face.ttf"
    path.write_bytes(content)
    return character in Usual(iter([FontFile(path)]))


@pytest.mark.parametrize(
    ("character", "there"),
    [("A", True), ("B", True), ("C", False), ("一", True), ("丁", False), ("\uffff", False)],
)
def test_a_table_of_segments(tmp_path: Path, character: str, there: bool) -> None:
    assert has(tmp_path, face(cmap(segments())), character) is there


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"OTTO",
        face(cmap(segments()), kind=b"OTTO"),
        face(cmap(segments()), licence=0x0002),
        face(cmap(segments()), licence=0x0300),
        face(cmap(pack(">H", 6))),
        face(cmap(segments(), platform=1)),
        face(cmap(segments()))[:70],
    ],
)
def test_a_file_that_no_pdf_can_use_prints_nothing(tmp_path: Path, content: bytes) -> None:
    assert not has(tmp_path, content, "A")


def test_a_file_that_is_gone_prints_nothing(tmp_path: Path) -> None:
    assert "A" not in Usual(iter([FontFile(tmp_path / "gone.ttf")]))


def groups(*rows: tuple[int, int, int]) -> bytes:
    """Return a table of format 12 that claims one group more than ``rows`` where there are none."""
    body = b"".join(pack(">III", *row) for row in rows)
    return pack(">HHIII", 12, 0, 16 + len(body), 0, len(rows) or 1) + body


def test_a_table_of_groups(tmp_path: Path) -> None:
    content = face(cmap(groups((0x41, 0x42, 7), (0x20BB7, 0x20BB8, 9))))
    assert [each for each in "@ABC𠮶𠮷𠮹" if has(tmp_path, content, each)] == ["A", "B", "𠮷"]


@pytest.mark.parametrize(
    "table",
    [
        groups(),
        groups((0x42, 0x42, 7), (0x41, 0x41, 8)),
        groups((0, 0xFFFFFFFF, 1)),
        segments()[:20],
    ],
    ids=["cut off", "out of order", "far too large", "segments cut off"],
)
def test_a_damaged_table_has_nothing(table: bytes, tmp_path: Path) -> None:
    assert not has(tmp_path, face(cmap(table)), "A")


def test_a_face_of_a_collection(tmp_path: Path) -> None:
    first = face(cmap(segments()))
    header = b"ttcf" + pack(">III", 0x10000, 1, 16)
    moved = bytearray(first)
    for entry in range(12, 12 + 10 * 16, 16):
        at = int.from_bytes(moved[entry + 8 : entry + 12]) + 16
        moved[entry + 8 : entry + 12] = pack(">I", at)
    assert has(tmp_path, header + bytes(moved), "A")


def test_it_is_kept_for_the_life_of_the_program() -> None:
    assert printable() is module.printable()
