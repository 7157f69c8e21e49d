"""Texts of a row that stay when its applicant is erased: nothing of who that is may be in them."""

import re
from functools import cache
from typing import Final

from intake.register.channel_words import CHANNELS
from intake.register.columns import WAY
from intake.register.rows import Row, label_of
from intake.register.way_words import WAYS
from intake.register.wording import word_key

_BETWEEN: Final = re.compile(r"\W+")


def kept(row: Row, key: str, doubts: list[str]) -> str:
    """Return what the row says under ``key`` without its applicants; that is told."""
    text = row.text(key)
    bare = row.without_applicants(text)
    if bare != text:
        doubts.append(f"{label_of(key)}里写了申请人的信息，没有读入这些信息")
    return bare


def way_of(row: Row, doubts: list[str]) -> str:
    """Return how an answer was served as far as those are ways: no address, nor who took it."""
    text = row.text(WAY)
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    known = [piece for piece in pieces if word_key(piece).upper() in _ways()]
    if len(known) == len(pieces):
        return text
    ways = "、".join(dict.fromkeys(known))
    only = f"只读入了“{ways}”" if ways else "没有读入"
    doubts.append(f"{label_of(WAY)}里有没有认出的内容，{only}")
    return ways


@cache
def _ways() -> frozenset[str]:
    words = " ".join([WAYS, *CHANNELS.values()])
    return frozenset(words.upper().split())
