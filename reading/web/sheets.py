"""What the style sheets of a page declare that decides what of it is seen."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

#: Properties by which a text is not seen, struck out or raised, or breaks its lines otherwise.
TELLING: Final = frozenset(
    [
        "display",
        "visibility",
        "font-size",
        "text-decoration",
        "text-decoration-line",
        "vertical-align",
        "white-space",
        "list-style",
        "list-style-type",
        "mso-hide",
        "float",
    ]
)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE: Final = re.compile(r"([{}])")
_STEP: Final = re.compile(r"\s*([> ])\s*")
_COMPOUND: Final = re.compile(r"([a-z*][\w:-]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_PART: Final = re.compile(r"[.#][\w-]+")
_WIDTH: Final = re.compile(r"(min|max)-width:(\d+(?:\.\d+)?)(px|em|rem)")
#: The window that a page is read in, in pixels: hidden copies for phones stay hidden.
_WINDOW: Final = 1366.0
_MOST_RULES: Final = 5_000


class Declared(NamedTuple):
    """A property and its value, in small letters; ``is_important`` where it beats all others."""

    name: str
    value: str
    is_important: bool


class Compound(NamedTuple):
    """What one element has to be: its name, where that matters, and its id and classes.

    ``is_child`` is whether what stands before it in the selector is its parent, not just above it.
    """

    name: str
    marks: frozenset[str]
    is_child: bool = False


class Rule(NamedTuple):
    """A selector, the element that is meant last, and what is declared of it."""

    selector: tuple[Compound, ...]
    declared: tuple[Declared, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How specific its selector is: ids, classes, names."""
        marks = [mark for compound in self.selector for mark in compound.marks]
        ids = sum(mark.startswith("#") for mark in marks)
        names = sum(bool(compound.name) for compound in self.selector)
        return ids, len(marks) - ids, names


def sheet_rules(source: str) -> list[Rule]:
    """Return the rules of a style sheet that are for a screen and can be told here.

    Selectors by anything but names, ids and classes, such as states and attributes, are left out.
    """
    text = _COMMENT.sub(" ", source)
    rules: list[Rule] = []
    applies = [True]
    selector = ""
    pieces = _BRACE.split(text)
    for piece, brace in zip(pieces[::2], pieces[1::2], strict=False):
        before = piece.strip()
        if brace == "{":
            selector = before.rpartition(";")[2].strip()
            applies.append(applies[-1] and _applies(selector))
        elif len(applies) > 1:
            if applies.pop() and selector:
                rules += _rules(selector, before)
            selector = ""
        if len(rules) > _MOST_RULES:
            break
    return rules


def style_declared(source: str) -> list[Declared]:
    """Return what the style of one element, or the body of a rule, declares that is telling."""
    found: list[Declared] = []
    for each in source.split(";"):
        name, _, value = each.partition(":")
        plain = name.strip().lower()
        if plain in TELLING:
            words = value.lower().split("!")
            is_important = "important" in "".join(words[1:])
            found.append(Declared(plain, words[0].strip(), is_important))
    return found


def is_for_screen(media: str) -> bool:
    """Whether what is under the condition ``media`` applies in a window on a screen."""
    return any(_is_met(each) for each in media.lower().split(","))


def _applies(head: str) -> bool:
    if not head.startswith("@"):
        return True
    at, _, condition = head.partition(" ")
    if at.lower().startswith("@media"):
        return is_for_screen(head[len("@media") :])
    return at.lower() in ("@supports", "@layer") and not condition.startswith("not")


def _is_met(condition: str) -> bool:
    plain = re.sub(r"\s", "", condition)
    plain = plain.removeprefix("only").removeprefix("screen").removeprefix("all")
    for bound, number, unit in _WIDTH.findall(plain):
        pixels = float(number) * (1 if unit == "px" else 16)
        if (bound == "min" and pixels > _WINDOW) or (bound == "max" and pixels < _WINDOW):
            return False
    rest = _WIDTH.sub("", plain).replace("and", "")
    return not rest.strip("()")


def _rules(selectors: str, body: str) -> Iterator[Rule]:
    declared = tuple(style_declared(body))
    if not declared:
        return
    for each in selectors.split(",", _MOST_RULES)[:_MOST_RULES]:
        selector = _selector(each.strip())
        if selector:
            yield Rule(selector, declared)


def _selector(source: str) -> tuple[Compound, ...]:
    """Return what a selector asks for; nothing where that is not known here."""
    compounds: list[Compound] = []
    is_child = False
    for piece in _STEP.split(source):
        if piece in ("", " ", ">"):
            is_child = is_child or piece == ">"
            continue
        found = _COMPOUND.fullmatch(piece)
        if found is None or ":" in (found[1] or ""):
            return ()
        name = (found[1] or "").lower().replace("*", "")
        compounds.append(Compound(name, frozenset(_PART.findall(found[2])), is_child))
        is_child = False
    return tuple(compounds)
