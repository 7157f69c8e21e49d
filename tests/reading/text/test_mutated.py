"""Pages and texts with bytes changed: each is read or refused in words, within bounds."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offices.pages import SHAPES as PAGES
from tests.offices.paper import office_report, printed
from tests.offices.texts import SHAPES as TEXTS
from tests.reading.bounds import COUNT, READ, answers, read_each
from tests.reading.web.test_files import archive

FORMATS = ("page", "archive", "text", "markdown", "utf-16")
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


@pytest.mark.parametrize("format", FORMATS)
def test_each_is_read_or_refused_in_words(format: str, tmp_path: Path) -> None:
    said = answers(__name__, format, str(COUNT), str(tmp_path / "mutated"))
    assert len(said) == COUNT
    assert any(each.endswith(READ) for each in said)


def mutations(format: str, count: int) -> Iterator[bytes]:
    """Yield ``count`` mutations of pages or texts."""
    for seed in range(count):
        chance = random.Random(f"{format} {seed}")
        yield changed(original(format, chance), chance)


if __name__ == "__main__":
    read_each(mutations(sys.argv[1], int(sys.argv[2])), Path(sys.argv[3]))
