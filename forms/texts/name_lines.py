"""The name of an organ in words, and in lines that do not tear one: 鹤岗市人民政府 | 办公室.

There is no dictionary: places are known by what they end in, some words of organs by themselves,
and the rest is in words of two as the official labels are.
"""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from forms.texts.label_lines import label_words

_PLACE = re.compile(
    r".{1,4}?(?:自治[区州县旗]|[新地]区|街道|[省盟县旗]|州(?![市县区镇乡])|市(?![场区镇])"
    r"|(?<!社)区(?![域划])|(?<!城)乡(?!村)|(?<!城)镇)"
    r"|.{2,15}?自治[区州县旗]"
)
_KNOWN = re.compile(
    r"((?:人民)?政府|人民法院|人民检察院|[和与及]?(?:委员会|管委会|办公室|办事处|领导小组|开发区|示范区"
    r"|管理局|中心|总局|分局|支队|大队)|[和与及]?(?:信息化|数字化|现代化|大数据|互联网|公积金)[局厅委办部处院]?)"
)
#: A name reads well where it is broken behind a place, or behind the organ whose part follows.
_ORGAN = re.compile(r"(?:政府|委员会|[局厅、])$")
_WHOSE = re.compile(rf".*{_ORGAN.pattern}|.+[省市州盟县区旗]")

#: Tells whether some characters find room in one line.
Fits = Callable[[str], bool]


def name_words(name: str) -> list[str]:
    """Return the words of an organ's name, between which it may be broken; joined, they are it."""
    words: list[str] = []
    for part in _KNOWN.split(name):
        if _KNOWN.fullmatch(part):
            words.append(part)
            continue
        places = list(_places(part))
        rest = part[sum(map(len, places)) :]
        words += places
        words += label_words(rest) if rest else []
    return words


def name_lines(name: str, fits: Fits) -> tuple[str, ...]:
    """Return an organ's name in as few lines as ``fits`` allows, in two where it reads best.

    A word that is too wide for a line stands in one of its own all the same.
    """
    if fits(name):
        return (name,)
    words = name_words(name)
    for places in (_good_breaks(words), list(accumulate(map(len, words)))):
        pairs = [(name[:at], name[at:]) for at in places]
        fitting = [pair for pair in pairs if all(map(fits, pair))]
        if fitting:
            return min(fitting, key=_rank)
    return tuple(_filled(words, fits))


def _places(name: str) -> Iterator[str]:
    """Yield the names of the places that an organ's name begins with."""
    at = 0
    while found := _PLACE.match(name, at):
        yield found.group()
        at = found.end()


def _good_breaks(words: list[str]) -> Iterator[int]:
    at = 0
    for word in words[:-1]:
        at += len(word)
        if _WHOSE.fullmatch(word):
            yield at


def _rank(lines: tuple[str, str]) -> tuple[int, bool]:
    """Return how uneven two lines are; of two pairs, that with a whole organ is the better one."""
    first, second = lines
    return abs(len(first) - len(second)), _ORGAN.search(first) is None


def _filled(words: list[str], fits: Fits) -> Iterator[str]:
    """Yield lines that are filled with words one after the other."""
    line = ""
    for word in words:
        if line and not fits(line + word):
            yield line
            line = ""
        line += word
    yield line
