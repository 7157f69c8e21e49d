"""Documents with bytes changed and RTF that is meant to do harm, and the child that reads them.

It has 1 GB, and 10 seconds of the processor a file.
"""

import random
import signal
import sys
from pathlib import Path

from reading.errors import Unreadable
from reading.published.formats import read_any

HERE = Path(__file__).parent
ORIGINALS = {"doc": HERE / "doc" / "looks.doc", "rtf": HERE / "rtf" / "looks.rtf"}
BYTES = 1_000_000_000
SECONDS = 10
_SNIPPETS = (
    *(b"{", b"}", b"\\", b"9", b"\x00", b"\xff\xff", b"\\cell ", b"\\row ", b"\\par ", b"\\v "),
    *(b"\\deleted ", b"\\*", b"\\uc0 ", b"\\pard ", b"\\trowd ", b"\\u57? ", b"\\bin9 ", b"\\'"),
)
HOSTILE = {
    "paragraphs": b"{\\rtf1 " + b"\\par " * 2_000_000 + b"}",
    "boxes": b"{\\rtf1\\trowd\\cellx100\\intbl " + b"\\cell " * 250_000 + b"\\row}",
    "rows": b"{\\rtf1\\trowd\\cellx100\\intbl " + b"\\cell\\row" * 140_000 + b"}",
    "columns": b"{\\rtf1\\trowd" + b"\\cellx1" * 290_000 + b"\\row}",
    "groups": b"{\\rtf1 " + b"{}" * 140_000 + b"}",
    "groups in groups": b"{\\rtf1 " + b"{" * 220_000 + b"}" * 220_001,
    "letters": b"{\\rtf1 " + b"a" * 40_000_000 + b"}",
    "letters by number": b"{\\rtf1 " + b"\\u9?" * 140_000 + b"}",
    "bytes without end": b"{\\rtf1 \\bin9999999999 a}",
    "tables in tables": b"{\\rtf1 " + b"\\itap29\\par\\itap0\\par" * 70_000 + b"}",
    "tables too deep": b"{\\rtf1 \\itap31\\par}",
    "notes": b"{\\rtf1 " + b"{\\footnote a}" * 70_000 + b"}",
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with one to three places changed, left out, doubled or put in."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((0, 1, 1, 2, 4, 40)))
        piece = data[start:end]
        new = chance.choice((b"", chance.choice(_SNIPPETS), piece * 2, piece[::-1]))
        if chance.random() < 0.5:  # what follows keeps its place
            new = chance.randbytes(end - start)
        data = data[:start] + new + data[end:]
    return data


def said(path: Path) -> str:
    """Return what becomes of a file: that it was read, or why not."""
    try:
        read_any(path)
    except Unreadable as error:
        return str(error)
    return "读了"


def main(format: str, count: int, path: Path) -> None:
    """Read so many mutations of a format, or all hostile files; print what became of them."""
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    files = list(HOSTILE.values())
    if format in ORIGINALS:
        whole = ORIGINALS[format].read_bytes()
        files = [mutated(whole, random.Random(f"{format} {seed}")) for seed in range(count)]
    for number, data in enumerate(files):
        path.write_bytes(data)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of the processor
        sys.stdout.write(f"{number} {said(path)}\n")
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
