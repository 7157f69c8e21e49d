"""What helps where no font at hand has a character: what keeps the fonts that have it from use."""

from collections.abc import Iterable
from typing import Final

from export.fonts import chosen
from export.stand_ins import of_no_use, stand_ins_for

_MOST: Final = 5  # characters that are spoken of


def advice_on(characters: Iterable[str]) -> str:
    """Return a sentence for each font of this computer that has some of ``characters``."""
    had: dict[tuple[str, str], str] = {}
    for character in list(dict.fromkeys(characters))[:_MOST]:
        font, what_to_know = _font_with(character)
        if font:
            had[font, what_to_know] = had.get((font, what_to_know), "") + f"“{character}”"
    told = ""
    for (font, what_to_know), shown in had.items():
        told += f"这台电脑上的字体“{font}”有{shown}，{what_to_know}。"
    if chosen().only_bundled and not told:
        return "“文件→设置”里选了只用自带的字体，装好以后要改选“跟随系统”。"
    return told


def _font_with(character: str) -> tuple[str, str]:
    """Return a font that has the character, and what is to be known of it; "" where there is none.

    One that would be used by another setting goes before those that cannot be.
    """
    if chosen().only_bundled:
        for file in stand_ins_for(character, always=True):
            return file.path.name, "在“文件→设置”里改选“跟随系统”就能印出"
    for file, why_not in of_no_use(character):
        return file.path.name, f"但用不了：{why_not}"
    return "", ""
