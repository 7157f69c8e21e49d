"""Texts that say that there is nothing to say."""

_NOTHING = ("无", "没有", "暂无")


def says_none(text: str) -> bool:
    """Return whether a text says only that there is nothing of its kind, as 无。 or （无） do."""
    return text.strip().strip("。.（）()") in _NOTHING
