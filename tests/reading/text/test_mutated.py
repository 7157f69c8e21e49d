"""Pages and texts with bytes changed: each is read or refused in words, within bounds."""

import json
import os
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reading.errors import Unreadable
from reading.published.formats import read_any
from tests.offices.pages import SHAPES as PAGES
from tests.offices.paper import office_report, printed
from tests.offices.texts import SHAPES as TEXTS
from tests.places import REPOSITORY
from tests.reading.web.test_files import archive

COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # of each format; 1000 by hand
FORMATS = ("page", "archive", "text", "markdown", "utf-16")
LONGEST, MOST = 10, 1_000_000_000  # seconds of work a file, bytes of memory
SNIPPETS = (
    *(b"<", b">", b'"', b"<!--", b"-->", b"<td>", b"</td>", b"<table>", b"</table>", b"<tr>"),
    *(b"<script>", b"<style>", b"{", b"}", b"&#x110000;", b"&amp", b"\x00", b"\xff", b"\x81"),
    *(b"\t", b"\n", b"\n\n\n", b"|", b",", b'"', b"=\r\n", b"--", b"9", b"  ", b"#", b"~~", b"`"),
    *(b' colspan="999"', b' rowspan="0"', b"<select>", b"<ol start=9>", b"<frameset>"),
)


def original(format: str, chance: random.Random) -> bytes:
    """Return the beginning and the tables two and four of a report in one shape of ``format``."""
    blocks = printed(office_report(chance.randrange(3)))
    short = [*blocks[:12], *[block for block in blocks[12:] if isinstance(block, str)]]
    if format in ("page", "archive"):
        markup = PAGES[chance.choice(list(PAGES))](short)
        if format == "archive":
            sheet = ("css", "http://example.cn/a.css", ".a{display:none}")
            return archive(("html", "http://example.cn/a.htm", markup), sheet)
        return markup.encode(chance.choice(["utf-8", "gb18030"]))
    names = [name for name in TEXTS if ("markdown" in name) == (format == "markdown")]
    text = TEXTS[chance.choice(names)](short)
    return text.encode("utf-16" if format == "utf-16" else "utf-8")


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with one to four places changed, left out, doubled or cut off."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((0, 0, 1, 2, 40, 400)))
        piece = data[start:end]
        new = chance.choice((b"", chance.choice(SNIPPETS), piece * 9, chance.randbytes(2)))
        data = data[:start] + new + data[end:]
    if chance.random() < 0.1:
        data = data[: chance.randrange(len(data))]
    return data or b"\x00"


def run(format: str, count: int, folder: Path) -> dict[str, float]:
    """Read ``count`` mutations; return how many were read and refused, and the longest time."""
    path = folder / "mutated"
    told = {"read": 0.0, "refused": 0.0, "in words": 0.0, "longest": 0.0}
    for seed in range(count):
        chance = random.Random(f"{format} {seed}")
        path.write_bytes(changed(original(format, chance), chance))
        begin = time.process_time()
        try:
            read_any(path)
            told["read"] += 1
        except Unreadable as error:
            told["refused"] += 1
            told["in words"] += re.search("[\u4e00-\u9fff]", str(error)) is not None
        except Exception as error:
            raise AssertionError(f"{format} {seed}") from error
        told["longest"] = max(told["longest"], time.process_time() - begin)
    return told


@pytest.mark.parametrize("format", FORMATS)
def test_each_is_read_or_refused_in_words(format: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", __name__, format, str(COUNT), str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["read"] > 0
    assert told["refused"] == told["in words"]
    assert told["longest"] < LONGEST


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))  # noqa: T201
