"""Markdown: headings, tables between upright lines, and marks that are not seen."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from reading.flaws import LOWERED, RAISED, STRUCK
from reading.seen import Apart, Block, Paragraph
from reading.text.lines import lines_of
from reading.text.plain import blocks_of
from reading.web.page import read_html

_SIGNS: Final = re.compile(
    r"^(?:#{1,6}[ \t]\S|\|?[ \t]{0,9}:?-{2,}:?[ \t]{0,9}\||```)"
    r"|\*\*\S[^*\n]{0,200}\*\*|<table\b",
    re.MULTILINE | re.IGNORECASE,
)
_HEADING: Final = re.compile(r" {0,3}(#{1,6})[ \t](.*)")
_UNDERLINE: Final = re.compile(r" {0,3}(=+|-+)[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~).*")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})")
#: What stands before a paragraph that is quoted or an item of a list without numbers.
_LEAD: Final = re.compile(r"[ \t]*(?:>[ \t]?)+|[ \t]*[-*+][ \t]+(?=\S)")
_TABLE_TAG: Final = re.compile(r"<(/?)table\b[^<>]*>", re.IGNORECASE)

#: Marks within a paragraph, in the order in which they are looked for.
_INLINE: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[[^\[\]]*\]\([^()]*\)"
    r"|\[(?P<linked>[^\[\]]*)\]\([^()]*\)"
    r"|~~(?P<struck>[^~]+)~~"
    r"|<(?P<tag>del|s|strike|sup|sub)\b[^<>]*>(?P<set>[^<>]*)</(?P=tag)>"
    r"|(?P<line_end><br\b[^<>]*>)"
    r"|</?[a-zA-Z][^<>]*>"
    r"|<!--[^<>]*-->"
    r"|(?P<mark>\*{1,3}|`+|(?<![0-9A-Za-z])_{1,3}|_{1,3}(?![0-9A-Za-z]))",
    re.IGNORECASE,
)
_APART: Final = {"sup": RAISED, "sub": LOWERED}


def is_markdown(text: str) -> bool:
    """Whether ``text`` has the signs of Markdown: headings, heads of tables, bold type."""
    return _SIGNS.search(text) is not None


def markdown_blocks(text: str) -> list[Block]:
    """Return the paragraphs and tables of ``text``; raises Unreadable for tables as of a page."""
    blocks: list[Block] = []
    for is_page, piece in _pieces(text):
        if is_page:
            blocks += read_html(piece).blocks
        else:
            blocks += _blocks(piece)
    return blocks


def plain(line: str) -> Paragraph:
    """Return ``line`` without its marks; what is struck out or raised stands apart."""
    text = ""
    apart: list[Apart] = []
    done = 0
    for found in _INLINE.finditer(line):
        text += unescape(line[done : found.start()])
        done = found.end()
        if found["struck"] or found["set"]:
            what = _APART.get((found["tag"] or "").lower(), STRUCK)
            apart.append(Apart(what, found["struck"] or found["set"], len(text)))
        text += _shown(found)
    text += unescape(line[done:])
    cut = len(text) - len(text.lstrip())
    moved = [each._replace(at=max(each.at - cut, 0)) for each in apart]
    bare = text.strip()
    return Paragraph(bare, apart=[each._replace(at=min(each.at, len(bare))) for each in moved])


def _shown(found: re.Match[str]) -> str:
    """Return what is seen of a mark."""
    if found["line_end"]:
        return "\n"
    if found["linked"]:
        return plain(found["linked"]).text
    return found["escaped"] or ""


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Yield pieces of ``text``, and whether each is a table as pages have them."""
    depth = 0
    done = 0
    for found in _TABLE_TAG.finditer(text):
        is_end = bool(found[1])
        if not is_end and not depth:
            yield False, text[done : found.start()]
            done = found.start()
        depth = max(depth + (-1 if is_end else 1), 0)
        if is_end and not depth and done <= found.start():
            yield text[done : done + 1] == "<", text[done : found.end()]
            done = found.end()
    yield depth > 0, text[done:]


def _blocks(text: str) -> list[Block]:
    """Return the blocks of a piece without tags of tables."""
    blocks: list[Block] = []
    waiting: list[str] = []
    lines = lines_of(text)
    for number, line in enumerate(lines):
        style, words = _heading(line, lines[number + 1 : number + 2])
        if style:
            blocks += blocks_of(waiting, plain)
            waiting = []
            heading = plain(words)
            heading.style = style
            blocks.append(heading)
        elif not _is_mark(line, lines[number - 1] if number else ""):
            waiting.append(_LEAD.sub("", line, count=1) if _LEAD.match(line) else line)
    return [*blocks, *blocks_of(waiting, plain)]


def _heading(line: str, following: list[str]) -> tuple[str, str]:
    """Return the style and words of a heading; nothing where ``line`` is none."""
    found = _HEADING.fullmatch(line)
    if found:
        return f"heading {len(found[1])}", found[2].strip().rstrip("#")
    underline = _UNDERLINE.fullmatch(following[0]) if following else None
    is_text = bool(line.strip()) and "|" not in line and not _is_rule(line)
    if underline and len(underline[1]) > 1 and is_text:
        return f"heading {1 if underline[1][0] == '=' else 2}", line.strip()
    return "", ""


def _is_mark(line: str, before: str) -> bool:
    """Whether a line is only a mark: of code, a rule, or what underlines the heading before."""
    if _is_rule(line):
        return _RULE.fullmatch(line) is not None or bool(_heading(before, [line])[0])
    return _FENCE.fullmatch(line) is not None


def _is_rule(line: str) -> bool:
    return (_RULE.fullmatch(line) or _UNDERLINE.fullmatch(line)) is not None
