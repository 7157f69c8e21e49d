"""Boxes of tables in which something stands in place of letters: nobody can tell what it says."""

from collections.abc import Iterable, Iterator
from typing import Final

from reading.seen import Aside, Block, Box, Table, only_paragraphs, paragraphs

#: What may be a figure and cannot be read.
_IN_PLACE: Final = ("图片", "文本框", "公式", "符号", "注音", "认不出的成分", "图文框里的文字")
#: Characters of a box that may be a figure's; one with more is a text, or only holds others.
_LONGEST: Final = 40
_SHOWN: Final = 30


def mark_unread(blocks: Iterable[Block]) -> None:
    """Make every box unread in which something stands in place of letters."""
    for box in _boxes(blocks):
        box.unread = box.unread or _hindrance(box)


def asides(blocks: Iterable[Block]) -> Iterator[Aside]:
    """Yield what stands beside the text of ``blocks``."""
    for paragraph in paragraphs(blocks):
        yield from paragraph.asides


def _boxes(blocks: Iterable[Block]) -> Iterator[Box]:
    """Yield the boxes of all tables, those within others too."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for box in row:
                    yield box
                    yield from _boxes(box.content)


def _hindrance(box: Box) -> str:
    """Return why nobody can tell what is printed in ``box``; empty where one can."""
    if len(only_paragraphs(box.content)) < len(box.content) or len(box.words) > _LONGEST:
        return ""
    for aside in asides(box.content):
        if aside.what in _IN_PLACE:
            words = " ".join(aside.text.split()).strip("（）")
            if words in ("", aside.what):
                return f"格子里有{aside.what}"
            return f"格子里有{aside.what}（{words[:_SHOWN]}）"
    return ""
