"""Comparing what is printed as a reader does.

Spaces, widths and look-alike characters make no difference.
"""

import unicodedata
from functools import lru_cache

from forms.texts.look_alikes import as_written

_ALIKE = str.maketrans({"、": ".", "“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"'})
_UNSEEN = ("Cc", "Cf")


def key(text: str) -> str:
    """Return ``text`` without spaces and unseen marks, in one width and one kind of quotes."""
    plain = unicodedata.normalize("NFKC", as_written(text)).translate(_ALIKE)
    return "".join(filter(_is_seen, plain))


def same(one: str, other: str) -> bool:
    """Whether both say the same."""
    return one == other or key(one) == key(other)


@lru_cache(maxsize=4096)  # a text has few different characters, each very often
def _is_seen(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in _UNSEEN
