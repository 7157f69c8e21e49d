"""The elements of a page, one in another as a browser has them."""

from dataclasses import dataclass, field
from typing import Final, Union

from reading.errors import Unreadable
from reading.html.nesting import ENDED_BY, IMPLIED, PARENTS, ROOT, VOID
from reading.html.tokens import Comment, End, Start, Text, tokens

_DEEPEST: Final = 100


@dataclass(slots=True)
class Element:
    """An element: its content in order, and the line that it begins in."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Union["Element", str]] = field(default_factory=list)


@dataclass(slots=True)
class Tree:
    """A page; ``oddities`` are places that a browser may put together otherwise, by their lines."""

    root: Element = field(default_factory=lambda: Element(ROOT, 1))
    oddities: list[tuple[str, int]] = field(default_factory=list)


def read_tree(source: str) -> Tree:
    """Return the elements of the page ``source``; raises Unreadable."""
    builder = _Builder()
    for token in tokens(source):
        builder.take(token)
    builder.end()
    return builder.tree


class _Builder:
    """Puts elements together, as long as there is one way to do so."""

    def __init__(self) -> None:
        self.tree = Tree()
        self._open = [self.tree.root]

    def take(self, token: Start | End | Text | Comment) -> None:
        match token:
            case Start():
                self._begin(token)
            case End():
                self._finish(token)
            case Text():
                self._open[-1].content.append(token.text)
            case Comment() if token.text.lstrip().startswith("["):
                self._note("有只给某些浏览器看的内容", token.line)
            case Comment():
                pass

    def end(self) -> None:
        for element in self._open[1:]:
            if element.name not in IMPLIED:
                self._note(f"<{element.name}> 没有结束", element.line)

    def _begin(self, tag: Start) -> None:
        ended = ENDED_BY.get(tag.name, frozenset())
        while self._open[-1].name in ended:
            self._open.pop()
        if tag.name == "col" and self._open[-1].name == "table":
            self._begin(Start("colgroup", tag.line))  # whose beginning may be left out
        element = Element(tag.name, tag.line, tag.attributes)
        parent = self._open[-1]
        if tag.name in PARENTS and parent.name not in PARENTS[tag.name]:
            self._note(f"<{tag.name}> 不该在 <{parent.name}> 里面", tag.line)
        if not tag.is_plain:
            self._note(f"<{tag.name}> 的一个属性写了两遍", tag.line)
        parent.content.append(element)
        if tag.name not in VOID:
            self._open.append(element)
        if len(self._open) > _DEEPEST:
            raise Unreadable("网页的标签套得太深，不像年报，没有读取")

    def _finish(self, tag: End) -> None:
        if tag.name in VOID and tag.name != "br":
            return
        depth = len(self._open) - 1
        while self._open[depth].name in IMPLIED and self._open[depth].name != tag.name:
            depth -= 1
        if self._open[depth].name == tag.name:
            del self._open[max(depth, 1) :]
        else:
            self._note(f"</{tag.name}> 没有对应的开头", tag.line)

    def _note(self, what: str, line: int) -> None:
        self.tree.oddities.append((what, line))
