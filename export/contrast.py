"""Showing two texts that should be one, around the place where they part."""

_SHOWN = 12  # characters on either side of a difference


def contrast(wanted: str, read: str) -> str:
    """Return both texts around their first difference, in words for the clerk."""
    same = next(
        (at for at, (one, other) in enumerate(zip(wanted, read, strict=False)) if one != other),
        min(len(wanted), len(read)),
    )
    shown = slice(max(0, same - _SHOWN), same + _SHOWN)
    wanted, read = (text[shown].replace("\n", "¶") for text in (wanted, read))
    return f"应为“{wanted}”，文件中为“{read}”"
