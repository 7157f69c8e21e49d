"""A clipboard that another program has open, as on Windows: it takes nothing and says nothing."""

from types import SimpleNamespace

import pytest

from ui.parts import clipboard


class _Held:
    def setText(self, _text: str) -> None:  # noqa: N802
        """Take nothing."""

    def ownsClipboard(self) -> bool:  # noqa: N802
        """Return that what is there is another's."""
        return False

    def text(self) -> str:
        """Return what is there."""
        return "别的程序的"


def hold_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have another program hold the clipboard, as far as what is copied knows."""
    monkeypatch.setattr(clipboard, "QGuiApplication", SimpleNamespace(clipboard=_Held))
