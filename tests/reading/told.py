"""What a file shows, as plain values that tests compare."""

from reading.seen import Block, Box, Paragraph, Table

Shown = str | list[list[object]]


def shown(blocks: list[Block]) -> list[Shown]:
    """Return paragraphs as their texts, tables as rows of boxes; blank paragraphs are left out."""
    found: list[Shown] = []
    for block in blocks:
        if isinstance(block, Table):
            found.append([[_box(box) for box in row if not box.goes_on] for row in block.rows])
        elif block.text or block.apart:
            found.append(block.text)
    return found


def _box(box: Box) -> object:
    """Return a box as its text, or what is in it where there is a table."""
    if any(isinstance(block, Table) for block in box.content):
        return shown(box.content)
    return box.text


def apart(blocks: list[Block]) -> list[tuple[str, str]]:
    """Return what is apart in the paragraphs outside of tables."""
    found: list[tuple[str, str]] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [(each.what, each.text) for each in block.apart]
    return found


def spans(table: Table) -> list[list[tuple[int, int, int]]]:
    """Return for each box of a table its column, how many columns and how many rows it covers."""
    found: list[list[tuple[int, int, int]]] = []
    for row in table.rows:
        found.append([(box.span.col, box.span.cols, box.span.rows) for box in row])
    return found
