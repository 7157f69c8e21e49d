"""Documents with bytes changed: each is read or refused in words, within bounds."""

from pathlib import Path

from tests.intake.edited import exported
from tests.reading.mutations import assert_sound


def test_documents(tmp_path: Path) -> None:
    assert_sound(exported(tmp_path))
