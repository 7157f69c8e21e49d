"""What helps where no font at hand has a character: what keeps the fonts that have it from use."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from export.fonts import chosen
from export.stand_ins import of_no_use, stand_ins_for

_MOST: Final = 2  # characters that are spoken of


def advice_on(characters: Iterable[str]) -> str:
    """Return a sentence for each of the first ``characters`` that a font here has all the same."""
    told = (_advice(character) for character in dict.fromkeys(characters))
    return "".join(islice(filter(None, told), _MOST))


def _advice(character: str) -> str:
    if chosen().only_bundled:
        for file in stand_ins_for(character, always=True):
            return (
                f"这台电脑上的字体“{file.path.name}”有“{character}”，"
                "在“文件→设置”里改选“跟随系统”就能印出。"
            )
    for file, why_not in of_no_use(character):
        return f"这台电脑上的字体“{file.path.name}”有“{character}”，但用不了：{why_not}。"
    return ""
