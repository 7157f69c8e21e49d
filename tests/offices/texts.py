"""Texts that were copied from a report or written of it, with rows as each program has them."""

import csv
import io
import unicodedata
from collections.abc import Callable, Sequence

from tests.offices.markup import table
from tests.offices.paper import Block, Rows

Lines = list[str]


def one_cell_a_line(blocks: Sequence[Block]) -> str:
    """Return the text versions of some sites: a tab before each cell, a blank line after rows."""

    def of_rows(rows: Rows) -> Lines:
        lines: Lines = []
        for row in _with_covered(rows):
            lines += [f"\t{cell}" for cell in row]
            lines.append("")
        return [*lines, ""]

    return _joined(blocks, of_rows)


def one_cell_a_line_without_gaps(blocks: Sequence[Block]) -> str:
    """Return the same without blank lines between the rows."""
    return _joined(blocks, lambda rows: [f"\t{box.text}" for row in rows for box in row])


def from_word(blocks: Sequence[Block]) -> str:
    """Return what is pasted from Word: a tab between cells, merged ones counted once."""
    return _joined(blocks, lambda rows: ["\t".join(row) for row in _with_covered(rows)])


def from_page(blocks: Sequence[Block]) -> str:
    """Return what is pasted from a page whose cells hold no paragraphs (Chromium)."""
    return _joined(blocks, lambda rows: ["\t".join(box.text for box in row) for row in rows])


def inner_text(blocks: Sequence[Block]) -> str:
    """Return the text of a page whose cells hold paragraphs, as Chromium gives it."""
    pieces: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            pieces.append(block)
            continue
        rows = ["\\t".join(f"\n\n{box.text}\n\n" for box in row) for row in block]
        text = "\n".join(rows).replace("\n\n\n\n\\t", "\n\n\\t").replace("\\t\n\n\n\n", "\\t\n\n")
        pieces.append(text.replace("\\t", "\t").strip("\n"))
    return "\n\n".join(pieces)


def from_sheet(blocks: Sequence[Block]) -> str:
    """Return what is pasted from a sheet: merged cells blank but the first, line ends quoted."""

    def of_rows(rows: Rows) -> Lines:
        lines: Lines = []
        for row in _padded(rows):
            cells = [_quoted(cell.replace("企业", "\n企业", 1)) for cell in row]
            lines.append("\t".join(cells))
        return lines

    return _joined(blocks, of_rows, "\r\n")


def of_sheet_with_commas(blocks: Sequence[Block]) -> str:
    """Return a sheet that was saved with commas: every line as wide as the widest table."""
    target = io.StringIO()
    writer = csv.writer(target)
    for block in blocks:
        rows = [[block]] if isinstance(block, str) else _padded(block)
        for row in rows:
            writer.writerow([*row, *[""] * (15 - len(row))])
    return target.getvalue()


def with_spaces(blocks: Sequence[Block]) -> str:
    """Return tables whose columns are aligned by spaces."""

    def of_rows(rows: Rows) -> Lines:
        padded = _padded(rows)
        widths = [max(map(_width, column)) + 2 for column in zip(*padded, strict=True)]
        lines: Lines = []
        for row in padded:
            lines.append("".join(map(_filled, row, widths)).rstrip())
        return lines

    return _joined(blocks, of_rows)


def from_pdf(blocks: Sequence[Block]) -> str:
    """Return what is pasted from a PDF: one space between what stands in a line."""
    return _joined(
        blocks, lambda rows: [" ".join(box.text for box in row if box.text) for row in rows]
    )


def one_value_a_line(blocks: Sequence[Block]) -> str:
    """Return what is pasted from a page whose cells hold paragraphs: nothing parts the rows."""

    def of_rows(rows: Rows) -> Lines:
        lines: Lines = []
        for row in rows:
            for box in row:
                lines += [box.text, ""]
        return lines

    return _joined(blocks, of_rows)


def of_document(blocks: Sequence[Block]) -> str:
    """Return a document that was saved as text (LibreOffice): a line a cell, blank or not."""
    return _joined(blocks, lambda rows: [cell for row in _with_covered(rows) for cell in row])


def of_markdown(blocks: Sequence[Block]) -> str:
    """Return Markdown whose tables are padded to their widest row."""
    lines: Lines = []
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            mark = "# " if not number else "## " if block[1:2] == "、" else ""
            lines += [mark + block, ""]
            continue
        for at, row in enumerate(_padded(block)):
            lines.append("| " + " | ".join(row) + " |")
            if not at:
                lines.append("|" + " --- |" * len(row))
        lines.append("")
    return "\n".join(lines)


def of_markdown_with_tags(blocks: Sequence[Block]) -> str:
    """Return Markdown whose tables are those of a page, as converters write them."""
    lines: Lines = []
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            lines += [("# " if not number else "") + block, ""]
        else:
            lines += [table(block).replace("\n", ""), ""]
    return "\n".join(lines)


def with_drawn_lines(blocks: Sequence[Block]) -> str:
    """Return tables that are drawn with signs."""

    def of_rows(rows: Rows) -> Lines:
        padded = _padded(rows)
        widths = [max(map(_width, column)) for column in zip(*padded, strict=True)]
        border = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
        lines = [border]
        for row in padded:
            cells = [f" {cell} " for cell in map(_filled, row, widths)]
            lines += ["|" + "|".join(cells) + "|", border]
        return lines

    return _joined(blocks, of_rows)


def _joined(blocks: Sequence[Block], of_rows: Callable[[Rows], Lines], line_end: str = "\n") -> str:
    lines: Lines = []
    for block in blocks:
        lines += [block] if isinstance(block, str) else of_rows(block)
    return line_end.join(lines)


def _with_covered(rows: Rows) -> list[list[str]]:
    """Return the texts of rows, with a blank where a box goes on from above."""
    covered: set[tuple[int, int]] = set()
    found: list[list[str]] = []
    for number, row in enumerate(rows):
        cells: list[str] = []
        col = 0
        for box in (*row, None):
            while (number, col) in covered:
                cells.append("")
                col += 1
            if box is None:
                break
            cells.append(box.text)
            for below in range(1, box.rows):
                covered.add((number + below, col))
            col += box.cols
        found.append(cells)
    return found


def _padded(rows: Rows) -> list[list[str]]:
    """Return the texts of rows, each box in the first of the places that it covers."""
    width = sum(box.cols for box in rows[0])
    grid = [[""] * width for _ in rows]
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        col = 0
        for box in row:
            while (number, col) in taken:
                col += 1
            grid[number][col] = box.text
            for down in range(box.rows):
                taken.update((number + down, col + right) for right in range(box.cols))
    return grid


def _quoted(cell: str) -> str:
    return f'"{cell}"' if "\n" in cell else cell


def _filled(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)


SHAPES: dict[str, Callable[[Sequence[Block]], str]] = {
    each.__name__: each
    for each in (
        one_cell_a_line,
        one_cell_a_line_without_gaps,
        from_word,
        from_page,
        inner_text,
        from_sheet,
        of_sheet_with_commas,
        with_spaces,
        from_pdf,
        one_value_a_line,
        of_document,
        of_markdown,
        of_markdown_with_tags,
        with_drawn_lines,
    )
}
