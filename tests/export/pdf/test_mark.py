"""The mark of a draft: what draws it is loaded for drafts alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import MAIN, SAMPLE

_EXPORT = """
import sys
from main import main
status = main(["export", *sys.argv[1:]])
print("PIL.ImageDraw" in sys.modules)
sys.exit(status)
"""


@pytest.mark.parametrize(("options", "is_loaded"), [((), "False"), (("--draft",), "True")])
def test_a_final_does_not_load_what_draws_marks(
    tmp_path: Path, options: tuple[str, ...], is_loaded: str
) -> None:
    target = tmp_path / "年报.pdf"
    arguments = [str(SAMPLE / "2025.json"), "--pdf", str(target), *options]
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT, *arguments],
        cwd=MAIN.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == is_loaded
