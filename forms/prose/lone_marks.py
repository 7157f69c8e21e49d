"""Marks of a pair that stand alone in their paragraph, and pairs that are nested alike."""

import re
from collections.abc import Iterator, Sequence

from forms.prose.misprint import Change, Misprint, put
from forms.prose.pairs import CLOSING, OPENING, kind_of, paired

#: Two marks alone that are no further apart, in one sentence, were meant to be a pair.
_NEAR = 60
_LONGEST_TITLE = 200
#: The clause after a 《 that ends so is a title, and the place of its 》 is certain.
_TITLE = re.compile(
    r"《[^，。；：、！？（）()《》“”\n]{2,50}"
    r"(?:条例|办法|通知|规定|意见|要点|方案|法|规则|指引|指南|细则|决定|公报|报告|清单|目录|纲要|规划)"
    r"(?=[，。；：、！？（）()\n]|$)"
)
#: （一 at the head of a paragraph: the bracket can close in one place only.
_NUMBER = re.compile(r"[（(][一二三四五六七八九十0-9]{1,3}(?![一二三四五六七八九十0-9）)])")
_QUOTATION = "“”‘’"
_NUMERAL = re.compile(r"(?:^|[\s。；：])([一二三四五六七八九十]{1,3})$")
_INNER = re.compile("[<＜]([^<>＜＞]+)[>＞]")


def lone_marks(text: str) -> Iterator[Misprint]:
    """Yield the marks that have no partner; two that were meant for each other are told at once."""
    alone = paired(text).alone
    at = 0
    while at < len(alone):
        both = _meant_for_each_other(text, alone[at : at + 2])
        if both is not None:
            yield both
            at += 2
        else:
            yield _alone(text, alone[at])
            at += 1


def nested_titles(text: str) -> Iterator[Misprint]:
    """Yield titles within a title that do not stand in 〈〉."""
    pairs = [pair for pair in paired(text).pairs if text[pair.start] == "《"]
    for at, pair in enumerate(pairs):
        if pair.end - pair.start > _LONGEST_TITLE:
            continue
        if pair.holds:
            inner = pairs[at + 1]
            yield _inner_title(text, inner.start, inner.end)
            continue
        found = _INNER.search(text, pair.start, pair.end)
        if found:
            yield _inner_title(text, found.start(), found.end() - 1)


def _inner_title(text: str, start: int, end: int) -> Misprint:
    title = f"〈{text[start + 1 : end]}〉"
    change = Change(start, end + 1, title, "里面一层改成\u00a0〈〉")
    places = ((start, start + 1), (end, end + 1))
    return Misprint(places, "书名号里面的书名号应写成〈〉", (change,), is_minor=True)


def _meant_for_each_other(text: str, two: Sequence[int]) -> Misprint | None:
    """Return what is wrong with two marks that may be a pair but for one of them."""
    if len(two) < 2 or two[1] - two[0] > _NEAR or re.search("[。！？\n]", text[two[0] : two[1]]):
        return None
    start, end = two
    first, last = text[start], text[end]
    if first in CLOSING and last in OPENING:
        changes = (put(end, end + 1, CLOSING[first]), put(start, start + 1, OPENING[last]))
        return _unlike(text, start, end, changes)
    if kind_of(first) != kind_of(last):
        return None
    if first in CLOSING and end - start > 1 and not _is_mark(text[end - 1]):
        return _unlike(text, start, end, (put(end, end + 1, CLOSING[first]),))
    if last in OPENING and first in OPENING and not _is_mark(text[start + 1]):
        return _unlike(text, start, end, (put(start, start + 1, OPENING[last]),))
    if first in OPENING and last in CLOSING:
        turned = last + text[start + 1 : end] + first
        return _unlike(text, start, end, (put(start, end + 1, turned),))
    return None


def _unlike(text: str, start: int, end: int, changes: tuple[Change, ...]) -> Misprint:
    places = ((start, start + 1), (end, end + 1))
    return Misprint(places, f"{text[start]} 与 {text[end]} 不成对", changes)


def _alone(text: str, at: int) -> Misprint:
    mark = text[at]
    missing = CLOSING.get(mark) or OPENING[mark]
    what = f"“{mark}”没有对应的“{missing}”"
    if mark in _QUOTATION:
        sides = ("左引号", "右引号") if mark in CLOSING else ("右引号", "左引号")
        what = f"{sides[0]}没有对应的{sides[1]}"
    return Misprint(((at, at + 1),), what, tuple(_only_change(text, at)))


def _only_change(text: str, at: int) -> Iterator[Change]:
    """Yield what puts a mark right that stands alone, where it can be nothing else."""
    mark = text[at]
    if mark in text[max(0, at - 1) : at] + text[at + 1 : at + 2]:
        yield Change(at, at + 1, "", f"删去多余的\u00a0{mark}")
        return
    straight = _straight_partner(text, at)
    if straight is not None:
        partner = CLOSING.get(mark) or OPENING[mark]
        yield put(straight, straight + 1, partner)
        return
    begin = text.rfind("\n", 0, at) + 1
    before = text[begin:at].strip()
    found = _TITLE.match(text, at)
    if found is None and not before:
        found = _NUMBER.match(text, at)
    if found is not None:
        yield _put_in(found.end(), CLOSING[mark])
        return
    numeral = _NUMERAL.search(text, max(0, at - 5), at)
    if mark in "）)" and numeral:
        yield _put_in(numeral.start(1), "（")


def _straight_partner(text: str, at: int) -> int | None:
    """Return where the straight quotation mark stands that is a partner for the one at ``at``."""
    if text[at] == "“":
        found = re.compile('[^"“”。\n]{1,60}"').match(text, at + 1)
        return found.end() - 1 if found else None
    if text[at] == "”":
        begin = max(0, at - _NEAR)
        found = re.search('"[^"“”。\n]+$', text[begin:at])
        return begin + found.start() if found else None
    return None


def _put_in(at: int, mark: str) -> Change:
    return Change(at, at, mark, f"补上\u00a0{mark}")


def _is_mark(character: str) -> bool:
    return not character.isalnum() and character not in "%％"
