"""Comparing what is printed as a reader does: spaces, widths and look-alike characters make no difference."""

import unicodedata

_ALIKE = str.maketrans({"、": ".", "“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"'})


def key(text: str) -> str:
    """Return ``text`` without spaces and marks that cannot be seen, in one width, its quotation marks all alike."""
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    return "".join(
        c for c in plain if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")
    )


def same(one: str, other: str) -> bool:
    """Whether both say the same."""
    return one == other or key(one) == key(other)
