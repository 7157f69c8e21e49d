"""What a desktop asks of Qt, and what is made of it."""

import os

import pytest

from ui.parts.desktop import heed_desktop

NAMES = ("QT_IM_MODULE", "IBUS_USE_PORTAL", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        (("fcitx", None, None), ("ibus", "1", None)),
        (("fcitx5", None, "dxcb;xcb"), ("ibus", "1", "xcb")),
        (("ibus", None, "xcb"), ("ibus", None, "xcb")),
        ((None, None, "offscreen"), (None, None, "offscreen")),
    ],
)
def test_what_only_the_desktops_own_qt_has_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str | None, ...],
    made: tuple[str | None, ...],
) -> None:
    for name, value in zip(NAMES, asked, strict=True):
        monkeypatch.setenv(name, value or "")
        if value is None:
            monkeypatch.delenv(name)
    heed_desktop()
    assert tuple(map(os.environ.get, NAMES)) == made
