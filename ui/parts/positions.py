"""Places in a text as Qt counts them."""


def positions(text: str) -> int:
    """Return how many positions ``text`` takes in Qt: characters above U+FFFF take two."""
    return len(text) + sum(character > "\uffff" for character in text)
