"""Files of packed parts with bytes changed, and reading many of them within bounds.

``python -m tests.reading.mutations FILE COUNT`` reads them in a process of its own.
"""

import json
import os
import random
import re
import resource
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

from reading.errors import Unreadable
from reading.published.formats import read_any
from tests.places import REPOSITORY

COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # of each format; 1000 by hand
LONGEST, MOST = 10, 1_000_000_000  # seconds of work a file, bytes of memory
SNIPPETS = (b"\x00", b"\xff", b"\xff\xff", b"9", b"<", b">", b'"', b"&#9;", b"-1", b"1e999", b"=")


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with one to three places changed, left out, doubled or cut off."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((0, 1, 1, 2, 4, 40)))
        piece = data[start:end]
        new = chance.choice((b"", chance.choice(SNIPPETS), piece * 2, piece[::-1]))
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


def run(original: Path, count: int) -> dict[str, float]:
    """Read ``count`` mutations; return how many were read and refused, and the longest time."""
    data = original.read_bytes()
    path = original.with_name("mutated")
    told = {"read": 0.0, "refused": 0.0, "in words": 0.0, "longest": 0.0}
    for seed in range(count):
        path.write_bytes(mutated(data, random.Random(seed)))
        begin = time.process_time()
        try:
            read_any(path)
            told["read"] += 1
        except Unreadable as error:
            told["refused"] += 1
            told["in words"] += re.search("[\u4e00-\u9fff]", str(error)) is not None
        except Exception as error:
            raise AssertionError(seed) from error
        told["longest"] = max(told["longest"], time.process_time() - begin)
    return told


def assert_sound(original: Path) -> None:
    """Assert that mutations of a file are read, or refused in words, within bounds."""
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(original), str(COUNT)],
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
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201
