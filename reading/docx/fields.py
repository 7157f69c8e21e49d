"""Fields: text that Word makes anew by a code, which stands in the document beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.seen import Aside
from reading.ways_out import ANOTHER_FILE

#: What shows a page's number, and what shows its own text for good.
PAGE_NUMBER: Final = "页码"
_FIELD: Final = "域（自动更新的文字）"
_HARMLESS: Final = ("HYPERLINK",)
_UNNAMED: Final = "（没有文字）"
_DEEPEST: Final = 20  # fields within each other
_SHOWN: Final = 80  # characters of a field's text that are told


@dataclass(slots=True)
class _Open:
    """A field that was begun: its code so far, and its text, once that has begun."""

    code: str = ""
    text: str = ""
    is_shown: bool = False


class Fields:
    """The fields that what is being read stands in."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def in_code(self) -> bool:
        """Whether what is being read is a code, which nobody sees."""
        return any(not each.is_shown for each in self._open)

    def add_code(self, code: str) -> None:
        """Take a piece of a code."""
        if self._open:
            self._open[-1].code += code

    def add(self, text: str) -> None:
        """Take a piece of text, which belongs to all open fields."""
        for each in self._open:
            each.text += text[: max(0, _SHOWN - len(each.text))]

    def mark(self, element: Element) -> Iterator[Aside]:
        """Take a mark of a field; yield what it was where it ends."""
        match element.get("w:fldCharType"):
            case "begin":
                if len(self._open) == _DEEPEST:
                    raise Unreadable("域一层套一层，不像年报，没有读取", ANOTHER_FILE)
                self._open.append(_Open())
            case "separate" if self._open:
                self._open[-1].is_shown = True
            case "end" if self._open:
                ended = self._open.pop()
                yield from told(ended.code, ended.text)


def told(code: str, text: str) -> Iterator[Aside]:
    """Yield how a field is told that has this code and shows this text; none where that stays."""
    name = " ".join(code.split()[:1]).upper()
    if name in _HARMLESS:
        return
    if name == "PAGE":
        yield Aside(PAGE_NUMBER, text or _UNNAMED)
    else:
        yield Aside(_FIELD, text or code.strip() or _UNNAMED)
