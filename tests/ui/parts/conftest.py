"""What tests of the small parts of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.parts import theme
from ui.parts.colours import DARK, LIGHT, Colours


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    """The colours that the window is painted in meanwhile."""
    theme.dress(qapp, request.param)
    yield request.param
    theme.dress(qapp, LIGHT)
