"""PDF files with bytes changed: each is read or refused in words, within bounds of time and memory.

pdfium is foreign code that may end the process; none of these has made it do so.
"""

import json
import os
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from reading.errors import Unreadable
from reading.pdf.printed.file import read_printed
from tests.places import REPOSITORY
from tests.reading.pdf.printed import papers

COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # 1000 by hand
LONGEST, MOST = 10, 1_000_000_000  # seconds of work a file, bytes of memory


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


def run(count: int, folder: Path) -> dict[str, float]:
    """Read ``count`` mutations; return how many were read and refused, and the longest time."""
    path = folder / "mutated.pdf"
    files = originals(folder)
    told = {"read": 0.0, "refused": 0.0, "in words": 0.0, "longest": 0.0}
    for seed in range(count):
        chance = random.Random(seed)
        path.write_bytes(changed(chance.choice(files), chance))
        begin = time.process_time()
        try:
            read_printed(path)
            told["read"] += 1
        except Unreadable as error:
            told["refused"] += 1
            told["in words"] += re.search("[\u4e00-\u9fff]", str(error)) is not None
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
        told["longest"] = max(told["longest"], time.process_time() - begin)
    return told


def test_each_is_read_or_refused_in_words(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(COUNT), str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["read"] > 0
    assert told["refused"] == told["in words"] > 0
    assert told["longest"] < LONGEST


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201
