"""Font files with bytes changed: a character is drawn with one, or it is passed over in silence."""

import os
import random
from pathlib import Path

import pytest

from export import stand_ins
from export.fonts import Role
from export.paper.faces import Faces
from export.pdf.embedded_face import usable_face
from export.printable import Printable, usual
from tests.export.made_fonts import RARE, made

COUNT = int(os.environ.get("NIANBAO_FONTS", "40"))


def test_a_damaged_font_is_drawn_with_or_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(36)
    whole = made(tmp_path / "whole.ttf", RARE + "甲乙").read_bytes()
    outcomes = set()
    for number in range(COUNT):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.setattr(stand_ins, "folders", lambda folder=folder: iter([folder]))
        monkeypatch.setattr(stand_ins, "_listing", stand_ins._Listing())
        changed = bytearray(whole)
        for _ in range(chance.choice((1, 2, 5, 20))):
            changed[chance.randrange(len(changed))] = chance.choice((0, 255, chance.randrange(256)))
        (folder / "simsunb.ttf").write_bytes(changed)
        is_printable = RARE in Printable(usual())
        is_drawn = True
        try:
            Faces(usable_face).glyph(RARE, Role.FANG)
        except KeyError:
            is_drawn = False
        assert is_printable or not is_drawn
        outcomes.add(is_drawn)
    assert outcomes == {True, False}
