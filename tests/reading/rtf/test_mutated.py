"""Whatever was done to RTF: it is read or refused, in words, within bounds."""

import shutil
from pathlib import Path

from tests.reading.mutations import assert_sound

LOOKS = Path(__file__).with_name("looks.rtf")


def test_mutations_are_read_or_refused(tmp_path: Path) -> None:
    assert_sound(Path(shutil.copy(LOOKS, tmp_path)))
