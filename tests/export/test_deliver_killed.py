"""An export that is killed: the target is the old or the new file, and the next one tidies up."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from tests.builders import complete
from tests.places import REPOSITORY

#: Writes two reports in turn to one file, as long as it lives.
WRITING = """
import sys
from pathlib import Path
from export.compose import compose
from export.deliver import deliver
from tests.builders import complete
documents = [compose(complete(year=year)) for year in (2024, 2025)]
format, target = sys.argv[1], Path(sys.argv[2])
while True:
    for document in documents:
        deliver(document, format, target)
        print(flush=True)
"""
KILLS = {"json": 24, "html": 16, "docx": 16}
_LONGEST = 0.08  # seconds from the first export on


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize("format", KILLS)
def test_a_killed_export_leaves_a_whole_file_and_nothing_for_long(
    format: str, tmp_path: Path
) -> None:
    chance = random.Random(f"{format} 2026")
    target = tmp_path / f"年报.{format}"
    whole = []
    for year in (2024, 2025):
        deliver(compose(complete(year=year)), format, target)
        whole.append(target.read_bytes())
    left_over = 0
    for _kill in range(KILLS[format]):
        _write_and_kill(format, target, chance)
        assert target.read_bytes() in whole
        left_over += len(list(tmp_path.iterdir())) - 1
        deliver(compose(complete(year=2025)), format, target)
        assert list(tmp_path.iterdir()) == [target]
        assert target.read_bytes() == whole[1]
    assert left_over, "some were killed in the middle of it"


def _write_and_kill(format: str, target: Path, chance: random.Random) -> None:
    command = [sys.executable, "-c", WRITING, format, str(target)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(chance.uniform(0, _LONGEST))
        writer.kill()
