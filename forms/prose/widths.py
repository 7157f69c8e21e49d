"""Half-width marks and brackets between Chinese characters."""

import re
from collections.abc import Iterator

from forms.prose.misprint import Change, Misprint, put
from forms.prose.pairs import paired

_CHINESE = "\u3400-\u9fff\uf900-\ufaff〇々"
_BEFORE = f"[{_CHINESE}%％》”’）)〕】〉]"
_AFTER = f"[{_CHINESE}“‘《（〔【]"
#: Between Chinese characters; a comma also before a figure. 12:00 and mail@example.com have none.
_MARK = re.compile(
    rf"[,;:!?.](?<={_BEFORE}.)(?:(?<!\.)(?= ?{_AFTER})|(?<=[!?])(?=[”’）])|(?<=[,;])(?= ?[0-9])"
    r"|(?<=\.)(?=[^\S\n]*$))",
    re.MULTILINE,
)
#: Who types half-width marks throughout ends sentences so; elsewhere it may part a name.
_POINT = re.compile(rf"(?<={_BEFORE})(?<![一二三四五六七八九十])\.(?=[{_CHINESE}])")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}
_ORDINAL = re.compile(r"[（(]\s*[一二三四五六七八九十0-9]{1,3}\s*[）)]")
#: More of them in one text are how it was typed: one finding, one change.
_MOST_ONE_BY_ONE = 5


def half_width(text: str) -> Iterator[Misprint]:
    """Yield the half-width marks; where there are many, all at once."""
    found = sorted([*_marks(text), *_brackets(text)], key=lambda misprint: misprint.places)
    if len(found) > _MOST_ONE_BY_ONE:
        yield _all_at_once(text, found)
    else:
        yield from found


def _marks(text: str) -> Iterator[Misprint]:
    for found in _MARK.finditer(text):
        at = found.start()
        full = _FULL[found.group()]
        what = f"半角标点“{found.group()}”应为“{full}”"
        yield Misprint(((at, at + 1),), what, (put(at, at + 1, full),))


def _brackets(text: str) -> Iterator[Misprint]:
    """Yield brackets within Chinese, 县(区), of which one or both are half-width."""
    for start, end, _ in paired(text).pairs:
        opening, closing = text[start], text[end]
        if "(" not in opening and ")" not in closing:
            continue
        inside = text[start + 1 : end]
        if opening + closing == "()" and not _is_within_chinese(text, start, end):
            continue
        full = _FULL.get(opening, opening) + inside + _FULL.get(closing, closing)
        halves = [at for at in (start, end) if text[at] in _FULL]
        shown = "".join(text[at] for at in halves)
        what = f"半角括号“{shown}”应为“（）”"
        places = tuple((at, at + 1) for at in halves)
        yield Misprint(places, what, (Change(start, end + 1, full, "改成“（）”"),))


def _is_within_chinese(text: str, start: int, end: int) -> bool:
    if not re.match(_BEFORE, text[max(0, start - 1) : start]):
        return False
    if _ORDINAL.match(text, start, end + 1):
        return False
    return re.search(f"[{_CHINESE}]", text[start:end]) is not None


def _all_at_once(text: str, found: list[Misprint]) -> Misprint:
    """Return ``found`` as one, with the change that puts all of them right."""
    places = [place for misprint in found for place in misprint.places]
    places = sorted({*places, *(point.span() for point in _POINT.finditer(text))})
    start, end = places[0][0], places[-1][1]
    written = list(text)
    for at, _ in places:
        written[at] = _FULL[written[at]]
    shown = "".join(dict.fromkeys(text[at] for at, _ in places))
    what = f"正文里有 {len(places)} 处半角标点（{' '.join(shown)}），应为全角"
    change = Change(start, end, "".join(written[start:end]), "全部改成全角标点")
    return Misprint(tuple(places), what, (change,))
