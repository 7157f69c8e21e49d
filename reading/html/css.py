"""Style sheets and styles, taken apart into what they declare."""

import re
from typing import Final, NamedTuple

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_HEAD: Final = re.compile(r"[^{};]*+")
_NEXT: Final = re.compile(r"\s*+(\S)")
_LONGEST: Final = 100_000  # characters of a style sheet
_LONGEST_STYLE: Final = 2_000  # characters of one element's
_SPACES: Final = re.compile(r"\s*([,:>()])\s*|\s+")


class Declaration(NamedTuple):
    """What a rule declares: under which condition, of which elements, and what.

    Without a ``name``, ``value`` is something that was not understood.
    """

    condition: str
    selector: str
    name: str
    value: str

    def __str__(self) -> str:
        if not self.name:
            return self.value[:80]
        return f"{self.selector[:40]} {{ {self.name}: {self.value[:40]} }}".strip()


def sheet_declarations(source: str) -> list[Declaration]:
    """Return what a style sheet declares."""
    text = _COMMENT.sub(" ", source)
    if "\\" in text or "/*" in text or len(text) > _LONGEST:
        return [Declaration("", "", "", text.strip())]
    return _Sheet(text).declarations


def style_declarations(source: str, selector: str) -> list[Declaration]:
    """Return what the style of one element declares."""
    is_strange = any(sign in source for sign in ("\\", "/*", "{", "}"))
    if is_strange or len(source) > _LONGEST_STYLE:
        return [Declaration("", "", "", source.strip())]
    return _declared("", selector, source)


class _Sheet:
    """Reads rules one after the other; those under a condition stand in its braces."""

    def __init__(self, text: str) -> None:
        self.declarations: list[Declaration] = []
        self._text = text
        self._at = 0
        while self._at < len(text):
            self._rule("")

    def _rule(self, condition: str) -> None:
        head = self._read()
        sign = self._text[self._at : self._at + 1]
        self._at += 1
        if sign != "{" or (head.startswith("@") and not _is_known(head, condition)):
            if head or sign:
                self.declarations.append(Declaration(condition, "", "", f"{head}{sign}"))
        elif head.startswith("@media"):
            while not self._is_at_end():
                self._rule(head)
            self._close(condition, head)
        else:
            start = self._at
            end = self._text.find("}", start)
            body = self._text[start : end if end >= 0 else len(self._text)]
            self._at = len(self._text) if end < 0 else end
            self.declarations += _declared(condition, head, body)
            self._close(condition, head)

    def _close(self, condition: str, head: str) -> None:
        """Step over the brace that ends a rule."""
        rest = self._text.find("}", self._at)
        if rest < 0:
            self.declarations.append(Declaration(condition, "", "", f"{head} 没有结束"))
            self._at = len(self._text)
        else:
            self._at = rest + 1

    def _is_at_end(self) -> bool:
        """Whether no more rule follows, up to a brace or the end."""
        found = _NEXT.match(self._text, self._at)
        return found is None or found[1] == "}"

    def _read(self) -> str:
        found = _HEAD.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return _plain(found[0]) if found else ""


def _is_known(head: str, condition: str) -> bool:
    """Whether a rule that begins with @ may stand where it does."""
    return head == "@page" or (head.startswith(("@media ", "@media(")) and not condition)


def _declared(condition: str, selector: str, body: str) -> list[Declaration]:
    found: list[Declaration] = []
    for each in body.split(";"):
        name, colon, value = each.partition(":")
        if colon and "{" not in each and "@" not in each:
            found.append(Declaration(condition, selector, _plain(name).lower(), _plain(value)))
        elif each.strip():
            found.append(Declaration(condition, selector, "", _plain(each)))
    return found


def _plain(text: str) -> str:
    """Return ``text`` with no white space but what parts two words."""
    return _SPACES.sub(lambda found: found[1] or " ", text.strip())
