"""PDF files with bytes changed: each is read or refused in words, within bounds of time and memory.

pdfium is foreign code that may end the process; none of these has made it do so.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from reading.pdf.printed.file import read_printed
from tests.reading.bounds import COUNT, answers, assert_read_or_refused, read_each
from tests.reading.pdf.printed import papers


def originals(folder: Path) -> list[bytes]:
    """The files that are changed: packed and not, with and without lines."""
    found: list[bytes] = []
    for number, ruling in enumerate((papers.lines, papers.none, papers.lines)):
        path = folder / f"{number}.pdf"
        paper = papers.small(path, ruling)
        if number == 2:
            paper.setPageCompression(0)
        paper.save()
        found.append(path.read_bytes())
    return found


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with bytes, numbers or whole objects changed, or cut off."""
    kind = chance.randrange(5)
    if kind == 0:
        places = [chance.randrange(len(data)) for _ in range(chance.choice((1, 3, 10, 100)))]
        new = bytearray(data)
        for place in places:
            new[place] = chance.randrange(256)
        return bytes(new)
    if kind == 1:
        return data[: chance.randrange(len(data))]
    if kind == 2:
        start = chance.randrange(len(data))
        return data[:start] + data[start + chance.randrange(3000) :]
    if kind == 3:
        return _with_other_numbers(data, chance)
    return _with_objects_swapped(data, chance)


def _with_other_numbers(data: bytes, chance: random.Random) -> bytes:
    new = bytearray(data)
    numbers = list(re.finditer(rb"\d+", data))
    for _ in range(chance.choice((1, 3, 10))):
        match = chance.choice(numbers)
        value = str(chance.choice((0, 99999, 2**31, 2**40, chance.randrange(100)))).encode()
        width = match.end() - match.start()
        new[match.start() : match.end()] = value[:width].rjust(width, b"0")
    return bytes(new)


def _with_objects_swapped(data: bytes, chance: random.Random) -> bytes:
    starts = [match.start() for match in re.finditer(rb"\d+ 0 obj", data)]
    one, other = sorted(chance.sample(starts, 2))
    size = min(chance.randrange(5, 400), other - one)
    new = bytearray(data)
    new[one : one + size], new[other : other + size] = (
        data[other : other + size],
        data[one : one + size],
    )
    return bytes(new)


def mutations(count: int, files: list[bytes]) -> Iterator[bytes]:
    """Yield ``count`` mutations, each of one of ``files``."""
    for seed in range(count):
        chance = random.Random(seed)
        yield changed(chance.choice(files), chance)


def test_each_is_read_or_refused_in_words(tmp_path: Path) -> None:
    assert_read_or_refused(answers(__name__, str(COUNT), str(tmp_path)), COUNT)


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    read_each(mutations(int(sys.argv[1]), originals(folder)), folder / "mutated.pdf", read_printed)
