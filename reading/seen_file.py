"""A file of whatever format as its reader sees it."""

from dataclasses import dataclass

from reading.seen import Block

#: A block, and its number among those of its file.
Numbered = tuple[int, Block]


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What a file shows, in order.

    ``format`` is what the clerk calls it: PDF, Word 文档. ``pages`` is how many it has; 0 where
    there are none, as of a web page. ``notes`` are sentences on what of the file was not read, such
    as a hidden sheet.
    """

    format: str
    blocks: list[Block]
    pages: int = 0
    notes: tuple[str, ...] = ()
