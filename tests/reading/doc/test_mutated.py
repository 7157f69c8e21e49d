"""Whatever was done to documents of Word 97: it is read or refused, in words, within bounds."""

import shutil
from pathlib import Path

from tests.reading.mutations import assert_sound

LOOKS = Path(__file__).with_name("looks.doc")


def test_mutations_are_read_or_refused(tmp_path: Path) -> None:
    assert_sound(Path(shutil.copy(LOOKS, tmp_path)))
