"""Places in a text as Qt counts them."""


def positions(text: str) -> int:
    """Return how many positions ``text`` takes in Qt: characters above U+FFFF take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, position: int) -> int:
    """Return how many characters of ``text`` stand before a position of Qt's."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "replace"))
