"""Reading a text: of a file, or from the clipboard."""

from pathlib import Path
from typing import Final

from reading import guards
from reading.encoding import decoded
from reading.errors import Unreadable
from reading.seen import Block, Paragraph
from reading.seen_file import SeenFile
from reading.text.browser import browser_blocks, is_from_browser
from reading.text.cell_lines import cell_line_blocks
from reading.text.lines import lines_of
from reading.text.markdown import is_markdown, markdown_blocks
from reading.text.plain import blocks_of
from reading.text.separated import rejoined, separated_blocks

_MOST_LINES: Final = 20_000  # a report that has a line for each cell takes some 3,000
_FORMAT: Final = "文本"
_MARKDOWN: Final = "Markdown 文本"


def read_text(text: str) -> SeenFile:
    """Return what ``text`` shows; raises Unreadable for more than any report."""
    lines = lines_of(text.removeprefix("\ufeff"))
    if len(text) > guards.MOST_CHARACTERS or len(lines) > _MOST_LINES:
        raise Unreadable("文字太多，不像年报，没有读取")
    if is_markdown(text):
        return SeenFile(_MARKDOWN, markdown_blocks(text))
    return SeenFile(_FORMAT, _plain_blocks(lines))


def read_text_file(path: Path) -> SeenFile:
    """Return what the text in the file at ``path`` shows; raises Unreadable and OSError."""
    guards.refuse_large_file(path, guards.MOST_EXPORTED)
    text, notes = decoded(path.read_bytes())
    seen = read_text(text)
    return SeenFile(seen.format, seen.blocks, notes=notes + seen.notes)


def _plain_blocks(lines: list[str]) -> list[Block]:
    if is_from_browser(lines):
        return browser_blocks(lines, _written)
    blocks = separated_blocks(lines, _written)
    if blocks is None:
        blocks = cell_line_blocks(lines, _written)
    if blocks is not None:
        return blocks
    return blocks_of(rejoined(lines), _written)


def _written(line: str) -> Paragraph:
    """Return the paragraph that a line is: the space before and behind it is layout."""
    return Paragraph(line.strip())
