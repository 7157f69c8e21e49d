"""Tables that follow the form by halves: a figure is read for what it is, or not at all."""

import os
import random

import pytest

from tests.intake.published.odd_tables import OddTable
from tests.intake.published.printed_tables import SECTIONS, assert_sound, read, values

TRIES = int(os.environ.get("NIANBAO_ODD_TABLES", "40"))


@pytest.mark.parametrize("section", ["requests", "disputes"])
@pytest.mark.parametrize("shape", ["page", "copied"])
def test_no_figure_is_read_for_another(section: str, shape: str) -> None:
    seen = 0
    for seed in range(TRIES):
        odd = OddTable(random.Random(seed))
        found = read(section, *odd.blocks(section, shape))
        assert_sound(found, SECTIONS[section], odd.figures)
        seen += len(values(found))
    assert seen > TRIES
