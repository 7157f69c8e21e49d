"""Files of any format with bytes changed, of packed ones in what is packed in them.

``python -m tests.reading.mutations FILE COUNT`` reads them in a process of its own.
"""

import random
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from tests.reading.bounds import COUNT, answers, assert_read_or_refused, read_each

SNIPPETS = (b"\x00", b"\xff", b"\xff\xff", b"9", b"<", b">", b'"', b"&#9;", b"-1", b"1e999", b"=")
RTF = (
    *(b"{", b"}", b"\\", b"9", b"\x00", b"\xff\xff", b"\\cell ", b"\\row ", b"\\par ", b"\\v "),
    *(b"\\deleted ", b"\\*", b"\\uc0 ", b"\\pard ", b"\\trowd ", b"\\u57? ", b"\\bin9 ", b"\\'"),
)


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with one to three places changed, left out, doubled or cut off."""
    snippets = RTF if data.startswith(b"{\\rtf") else SNIPPETS
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((0, 1, 1, 2, 4, 40)))
        piece = data[start:end]
        new = chance.choice((b"", chance.choice(snippets), piece * 2, piece[::-1]))
        if chance.random() < 0.5:  # what follows keeps its place
            new = chance.randbytes(end - start)
        data = data[:start] + new + data[end:]
    if chance.random() < 0.1:
        data = data[: chance.randrange(len(data))]
    return data or b"\x00"


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a file with something changed: of a packed one, mostly in what is packed."""
    if not data.startswith(b"PK") or chance.random() < 0.2:
        return changed(data, chance)
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist():
            parts[entry.filename] = archive.read(entry)
    wanted = [name for name in parts if name.endswith((".xml", ".rels"))]
    victim = chance.choice(wanted)
    parts[victim] = changed(parts[victim], chance)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def assert_sound(original: Path) -> None:
    """Assert that mutations of a file are read, or refused in words, within bounds."""
    assert_read_or_refused(answers(__name__, str(original), str(COUNT)), COUNT)


def main(original: Path, count: int) -> None:
    """Read ``count`` mutations of a file, beside it."""
    data = original.read_bytes()
    files = (mutated(data, random.Random(seed)) for seed in range(count))
    read_each(files, original.with_name("mutated"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
