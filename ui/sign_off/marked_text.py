"""A text's changes as rich text: what was deleted struck through, what is new underlined, the rest folded to what is near."""

from html import escape

from forms.sign_off.comparison import words
from ui.parts import theme

#: How many unchanged characters are left standing beside a change.
_NEAR = 24
_FOLD = "…"
_BREAK = "↵\n"  # a paragraph that begins or ends is seen only so


def marked(old: str, new: str) -> str:
    """Return what became of ``old`` in ``new``, for the body of an element that keeps white space."""
    pieces = [*words(old, new)]
    last = len(pieces) - 1
    return "".join(
        escape(_folded(piece.new, is_first=at == 0, is_last=at == last))
        if piece.old == piece.new
        else deleted(piece.old) + added(piece.new)
        for at, piece in enumerate(pieces)
    )


def deleted(text: str) -> str:
    """Return ``text`` as it looks where it is gone."""
    return f'<s style="color:{theme.RED.name()}">{_shown(text)}</s>' if text else ""


def added(text: str) -> str:
    """Return ``text`` as it looks where it is new."""
    return f'<u style="color:{theme.GREEN.name()}">{_shown(text)}</u>' if text else ""


def _shown(text: str) -> str:
    return escape(text).replace("\n", _BREAK)


def _folded(text: str, *, is_first: bool, is_last: bool) -> str:
    """Return what of an unchanged stretch is near a change."""
    head = 0 if is_first else _NEAR
    tail = 0 if is_last else _NEAR
    if len(text) <= head + tail + len(_FOLD):
        return text
    return text[:head] + _FOLD + text[len(text) - tail :]
