"""What a journal says, byte by byte, and what follows from it where there is no mark to go by."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from storage.journals import belongs
from storage.marks import NO_MARK, Mark, journal_of

PAGE, SECTOR = 1024, 512
MAGIC = bytes.fromhex("d9d505f920a163d7")
NONCE = 0x12345678
MARK = NO_MARK._replace(state=b"s" * 16)
ITS_MARK = NO_MARK._replace(state=b"t" * 16, nonce=NONCE.to_bytes(4, "big"))


def page(filler: bytes = b"x", *, changes: int = 0, tables: int = 0, mark: bytes = b"") -> bytes:
    """Return a page; a first one tells of its size, SQLite's count and the tables' version."""
    content = bytearray(filler * PAGE)
    content[16:18] = PAGE.to_bytes(2, "big")
    content[24:28] = changes.to_bytes(4, "big")
    content[60:64] = tables.to_bytes(4, "big")
    content[200 : 200 + len(mark)] = mark
    return bytes(content)


def journal(
    images: Mapping[int, bytes],
    *,
    pages: int,
    size: int = PAGE,
    sector: int = SECTOR,
    records: int | None = None,
) -> bytes:
    """Return a journal in which the pages are kept; ``pages`` is how many the file had."""
    count = len(images) if records is None else records
    numbers = (count, NONCE, pages, sector, size)
    content = MAGIC + b"".join(number.to_bytes(4, "big") for number in numbers)
    content = content.ljust(SECTOR, b"\0")
    for number, image in images.items():
        check = NONCE + sum(image[at] for at in range(PAGE - 200, 0, -200))
        content += number.to_bytes(4, "big") + image + (check & 0xFFFFFFFF).to_bytes(4, "big")
    return content


def is_its_own(folder: Path, file: list[bytes], kept: bytes) -> bool:
    library = folder / "a.nianbao"
    library.write_bytes(b"".join(file))
    journal_of(library).write_bytes(kept)
    with library.open("rb") as opened:
        return belongs(journal_of(library), opened)


OLD, NEW = page(changes=7, tables=2), page(changes=8, tables=2)
OTHER = page(b"y")


@pytest.mark.parametrize(
    ("file", "kept", "its_own"),
    [
        ([OLD, OTHER], {1: OLD, 2: OTHER}, True),  # nothing to undo
        ([OLD, OTHER], {2: page(b"z")}, False),  # nothing to go by
        ([NEW, OTHER], {1: OLD, 2: page(b"z")}, True),  # the count went up by one
        ([OLD, OTHER], {1: OLD, 2: page(b"z")}, False),  # it may stand still
        ([page(changes=9, tables=2), OTHER], {1: OLD, 2: page(b"z")}, False),
        ([page(changes=6, tables=2), OTHER], {1: OLD, 2: page(b"z")}, False),
        ([page(changes=8, tables=1), OTHER], {1: OLD}, False),  # older tables than before
        ([page(changes=8, tables=3), OTHER], {1: OLD}, True),  # an upgrade, without its mark yet
        ([page(changes=9, tables=3), OTHER], {1: OLD}, False),
        ([page(changes=8, tables=3), page(mark=MARK.content)], {1: OLD}, False),
        (
            [
                page(changes=8, tables=3),
                page(mark=ITS_MARK.content),
            ],
            {1: OLD},
            True,
        ),
        # another program, which counts each change, in a file with a mark
        ([OLD, page(mark=MARK.content)], {1: OLD, 3: OTHER}, True),
    ],
)
def test_without_marks_sqlites_count_decides(
    tmp_path: Path, file: list[bytes], kept: dict[int, bytes], its_own: bool
) -> None:
    assert is_its_own(tmp_path, file, journal(kept, pages=2)) is its_own


@pytest.mark.parametrize(
    ("now", "its_own"),
    [
        (MARK, True),
        (MARK._replace(state=b"t" * 16), False),
        (ITS_MARK, True),
        (MARK._replace(state=b"t" * 16, nonce=bytes(4)), False),
    ],
)
def test_with_marks_they_decide(tmp_path: Path, now: Mark, its_own: bool) -> None:
    kept = journal({2: page(b"z", mark=MARK.content)}, pages=2)
    assert is_its_own(tmp_path, [OLD, page(mark=now.content)], kept) is its_own


def test_the_number_of_pages_may_be_left_open(tmp_path: Path) -> None:
    kept = journal({1: OLD, 2: page(b"z")}, pages=2, records=0xFFFFFFFF)
    assert is_its_own(tmp_path, [NEW, OTHER], kept)


@pytest.mark.parametrize(
    "kept",
    [
        journal({1: OLD}, pages=2, size=2048),
        journal({1: OLD}, pages=2, size=1000),
        journal({1: OLD}, pages=2, sector=16),
        journal({1: OLD}, pages=2) + b"another-journal" + bytes(12) + MAGIC,
        journal({1: OLD}, pages=2, records=2),
        journal({0: OLD}, pages=2),
        journal({1: OLD}, pages=2)[:-1] + b"\xee",
        b"x" * 600,
    ],
)
def test_one_that_is_not_whole_or_of_another_kind_is_nobodys(tmp_path: Path, kept: bytes) -> None:
    assert not is_its_own(tmp_path, [NEW, OTHER], kept)


def test_a_file_without_pages_was_begun_by_it_or_lost(tmp_path: Path) -> None:
    assert is_its_own(tmp_path, [], journal({}, pages=0))
    assert not is_its_own(tmp_path, [], journal({1: OLD}, pages=1))
    first = page(changes=1, tables=3)
    assert is_its_own(tmp_path, [first], journal({}, pages=0)), "it came as far as the first page"
    assert not is_its_own(tmp_path, [first, page(mark=MARK.content)], journal({}, pages=0))
