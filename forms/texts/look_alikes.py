"""Characters that stand for another one and look like it, as text copied from PDF files has them.

Where a typeface has one drawing for 文 and for the radical ⽂, a PDF often remembers the radical.
Each is put back to the one character that typefaces for simplified Chinese draw alike. What has
none for certain stays: components of characters (⺌), Japanese forms (⻫), and ideographs that only
stand among the compatibility ones (﨑).
"""

import re
from functools import cache

#: Radicals of Kangxi's dictionary; all have their ideograph in Unicode's data, which is traditional
#: for one that typefaces of simplified Chinese draw as 户.
_KANGXI = range(0x2F00, 0x2FD6)
_SIMPLIFIED = {"⼾": "户"}
#: Ideographs encoded once more for other standards: by Unicode the same character.
_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
#: Further radicals, of which Unicode's data has no ideograph: those that are drawn like one.
_RADICALS = (
    "⺂乛 ⺃乚 ⺅亻 ⺉刂 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 "
    "⺞歺 ⺟母 ⺠民 ⺡氵 ⺣灬 ⺤爫 ⺦丬 ⺨犭 ⺫罒 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺹耂 "
    "⺺肀 ⺾艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻐钅 ⻑長 ⻒镸 "
    "⻓长 ⻔门 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 "
    "⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻱龜 ⻳龟 "
)
#: Latin letters set as one (ﬁ), and marks of half the width.
_NARROW = "｡。 ｢「 ｣」 ､、"
_LIGATURES = range(0xFB00, 0xFB07)
_HYPHEN = "\u2011"  # at which Word breaks no line
#: All of these are among such characters, as most texts have none of.
_RARE = "[\u2011\u2e80-\u2fdf\uf900-\ufb06\uff61-\uff64\U0002f800-\U0002fa1f]"


def as_written(text: str) -> str:
    """Return ``text`` with each look-alike put back to the character that it stands for."""
    if text.isascii() or not re.search(_RARE, text):
        return text
    return text.translate(_originals())


@cache
def _originals() -> dict[int, str]:
    """Return the character for each look-alike, by code point."""
    import unicodedata

    found = {ord(_HYPHEN): "-"}
    for ids in (_KANGXI, _LIGATURES, *_COMPATIBILITY):
        for id in ids:
            found[id] = unicodedata.normalize("NFKC", chr(id))
    for pair in (*_RADICALS.split(), *_NARROW.split()):
        found[ord(pair[0])] = pair[1]
    for radical, ideograph in _SIMPLIFIED.items():
        found[ord(radical)] = ideograph
    return found
