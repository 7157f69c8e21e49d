"""Marks that follow one upon the other, 。。 and ，。, and paragraphs that end in a comma."""

import re
from collections.abc import Iterator
from itertools import islice

from forms.prose.misprint import Change, Misprint, put
from forms.texts.outline import paragraph

_RUN = re.compile(r"[。，、；：！？,;](?: ?[。，、；：,;])+")
_UNFINISHED = re.compile(r"[，、；,;](?=[^\S\n]*$)", re.MULTILINE)
_BLANKS = re.compile(r"\s*")
_STOP = {",": "，", ";": "；"}
_MARKS = (*"。，、；：,;",)
#: 一、 and （一） are headings; 1. and what is deeper may be items of a list.
_HEADINGS = 2
_MOST_ONE_BY_ONE, _MOST_PLACES = 3, 50
_ITEM = re.compile(
    r"[①-⑳]|第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}[是要]|[0-9０-９]{1,2}[）)]"
)


def runs_of_marks(text: str) -> Iterator[Misprint]:
    """Yield marks that follow one upon the other."""
    for found in _RUN.finditer(text):
        run = "".join(found.group().split())
        if run.isascii():
            continue
        marks = dict.fromkeys(_STOP.get(mark, mark) for mark in run)
        likeliest = sorted(marks, key=lambda mark: mark != "。")
        changes = tuple(put(*found.span(), mark) for mark in likeliest)
        shown = found.group() if len(run) <= 4 else f"{run[:4]}…"
        yield Misprint((found.span(),), f"标点“{shown}”连用", changes)


def unfinished_paragraphs(text: str) -> Iterator[Misprint]:
    """Yield marks in which paragraphs end that go on; where lines were broken, all at once."""
    found = list(islice(_unfinished(text), _MOST_PLACES))
    if len(found) <= _MOST_ONE_BY_ONE:
        yield from found
        return
    places = tuple(misprint.places[0] for misprint in found)
    yield Misprint(places, f"有 {len(found)} 段以逗号、顿号或分号结尾，像是一段话断成了几行")


def _unfinished(text: str) -> Iterator[Misprint]:
    for found in _UNFINISHED.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        line = text[begin : found.end()].strip()
        end = _end_of_blanks(text, found.end())
        after = _line_at(text, end)
        mark = found.group()
        is_of_list = mark in "；;" and _may_be_followed(line, after)
        if not is_of_list and line[-2:-1] not in _MARKS:
            what = f"段落以“{mark}”结尾，没有写完或标点有误"
            yield Misprint((found.span(),), what, tuple(_changes(found, after, end)))


def _line_at(text: str, begin: int) -> str:
    end = text.find("\n", begin)
    return text[begin:] if end < 0 else text[begin:end]


def _end_of_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _may_be_followed(line: str, after: str) -> bool:
    """Whether a paragraph that ends in ； may be an item of a list that goes on with ``after``."""
    if not after:
        return False
    level, next_level = paragraph(line).level, paragraph(after).level
    if 0 < next_level <= _HEADINGS and not _ITEM.match(after):
        return 0 < level <= next_level
    is_of_sentences = "。" in line or after.count("。") > 1
    return level > 0 or next_level > 0 or _ITEM.match(after) is not None or not is_of_sentences


def _changes(found: re.Match[str], after: str, end: int) -> Iterator[Change]:
    if after and paragraph(after).level == 0 and not _ITEM.match(after):
        yield Change(found.end(), end, "", "与下一段接成一段")
    yield put(*found.span(), "。")
