"""A text's changes as rich text: what is gone struck through, what is new underlined."""

from html import escape

from forms.texts.pieces import pieces_of
from ui.parts import theme

#: How many unchanged characters are left standing beside a change.
_NEAR = 24
_FOLD = "…"
_BREAK = "¶\n"  # a paragraph that begins or ends is seen only so


def marked(old: str, new: str) -> str:
    """Return what became of ``old`` in ``new``, for an element that keeps white space."""
    pieces = [*pieces_of(old, new)]
    last = len(pieces) - 1
    runs: list[str] = []
    for at, piece in enumerate(pieces):
        if piece.old == piece.new:
            near = _near_changes(piece.new, is_first=at == 0, is_last=at == last)
            runs.append(escape(near))
        else:
            runs += (deleted(piece.old), added(piece.new))
    return "".join(runs)


def deleted(text: str) -> str:
    """Return ``text`` as it looks where it is gone."""
    if not text:
        return ""
    return f'<s style="color:{theme.colours().red.name()}">{_shown(text)}</s>'


def added(text: str) -> str:
    """Return ``text`` as it looks where it is new."""
    if not text:
        return ""
    return f'<u style="color:{theme.colours().green.name()}">{_shown(text)}</u>'


def _shown(text: str) -> str:
    return escape(text).replace("\n", _BREAK)


def _near_changes(text: str, *, is_first: bool, is_last: bool) -> str:
    """Return what of an unchanged stretch is near a change."""
    head = 0 if is_first else _NEAR
    tail = 0 if is_last else _NEAR
    if len(text) <= head + tail + len(_FOLD):
        return text
    return text[:head] + _FOLD + text[len(text) - tail :]
