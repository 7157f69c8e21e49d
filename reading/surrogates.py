"""Characters above U+FFFF, which some formats keep in two halves."""


def joined(text: str) -> str:
    """Return ``text`` with such characters as one each; a half by itself becomes U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
