"""The figure that is printed in a box, where it is sure which that is."""

import re
from typing import Final, NamedTuple

from forms.parsing import Refused, parse, shortened
from forms.texts.look_alikes import as_written
from forms.values import Kind, Value
from intake.published.report_read import Outcome

#: What is printed where nothing happened, but is no figure.
_DASHES: Final = frozenset(
    ("-", "--", "—", "——", "－", "–", "―", "−", "─", "/", "／", "\\", "无", "空")
)
#: Marks of notes after a figure, which are no digits of it.
_MARK: Final = (
    r"(?:[*＊※#△▲①-⑳¹²³⁰-⁹]|［[0-9]{1,2}］|\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[（(]?注[0-9]?[）)]?)+$"
)
_THOUSANDS: Final = r"[0-9]{3}(?:\.[0-9]+)?"
_QUOTED: Final = 12
_WIDTH: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_NO_SPACES: Final = str.maketrans(
    {"\u3000": " ", "\u00a0": " ", "\t": " ", "\u200b": "", "\ufeff": ""}
)


class Figure(NamedTuple):
    """What came of a box: its value, or why there is none, as half a sentence for the clerk.

    ``reason`` also says why a value that was read is not sure. ``is_dash`` where a mark stands for
    nothing.
    """

    outcome: Outcome
    value: Value = None
    reason: str = ""
    is_dash: bool = False


def figure(kind: Kind, printed: str) -> Figure:
    """Return the figure of ``kind`` that ``printed`` says."""
    lines = [line.strip() for line in _plain(printed).split("\n")]
    written = [line for line in lines if line]
    if not written:
        return Figure(Outcome.BLANK)
    quoted = shortened(" ".join(written), _QUOTED)
    if len(written) > 1:
        return _unread(f"格中有几行字“{quoted}”")
    text = written[0]
    if is_nothing(text):
        return Figure(Outcome.UNREAD, reason=f"印着“{text}”，不是数字", is_dash=True)
    bare = re.sub(_MARK, "", text).rstrip()
    if bare != text and bare:
        read = _parsed(kind, bare)
        if read.outcome is Outcome.READ:
            return read._replace(reason=f"数后有注号“{quoted}”")
    return _parsed(kind, text)


def is_nothing(printed: str) -> bool:
    """Whether ``printed`` is what stands where nothing happened, but is no figure."""
    return printed.strip() in _DASHES


def _parsed(kind: Kind, text: str) -> Figure:
    joined = _joined(text)
    if joined is None:
        return _unread(f"格中不止一个数“{shortened(text, _QUOTED)}”")
    if re.match(r"0[0-9]", joined.translate(_WIDTH)):
        return _unread(f"“{shortened(text, _QUOTED)}”以 0 开头")
    try:
        value = parse(kind, joined)
    except Refused as refused:
        return _unread(refused.why)
    return Figure(Outcome.READ, value)


def _joined(text: str) -> str | None:
    """Return ``text`` without the spaces that set its digits apart; None where they part figures.

    Each digit set apart is one figure, as a page prints it; so are thousands.
    """
    pieces = text.split()
    figures = [piece for piece in pieces if piece[0].isdecimal()]
    if len(figures) < 2:
        return text
    if all(len(piece) == 1 for piece in pieces):
        return "".join(pieces)
    if all(re.fullmatch(_THOUSANDS, piece) for piece in figures[1:]):
        return text
    return None


def _unread(reason: str) -> Figure:
    return Figure(Outcome.UNREAD, reason=reason)


def _plain(text: str) -> str:
    lines = as_written(text).replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return lines.translate(_NO_SPACES)
