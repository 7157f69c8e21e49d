"""What was seen of a file in a short form, so that tests can say what it should be."""

from collections.abc import Iterable

from reading.seen import Block, Paragraph


def drawn(blocks: Iterable[Block]) -> list[object]:
    """Return each paragraph as its text, and each table as the texts of its boxes row by row."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found.append([[box.text for box in row] for row in block.rows])
    return found
