"""The letters of RTF, which come as bytes of a code page, by number, or as words."""

from reading.rtf.encodings import Encodings
from reading.surrogates import joined


class Letters:
    """Letters that were read and not yet taken."""

    def __init__(self, encodings: Encodings) -> None:
        self._encodings = encodings
        self._found: list[str] = []
        self._bytes = bytearray()  # that are not letters yet
        self._to_skip = 0  # bytes that stand for a letter which was read by its number

    def add_bytes(self, text: bytes) -> None:
        """Add bytes of a code page."""
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        self._bytes += text[skipped:]

    def add_number(self, number: int, font: int, fallback: int) -> None:
        """Add a letter by its number, and skip as many bytes after it."""
        self.add(chr(number & 0xFFFF), font)
        self._to_skip = fallback

    def add(self, text: str, font: int) -> None:
        """Add text after the bytes before it, which are letters of a font."""
        self._decode(font)
        self._found.append(text)

    def taken(self, font: int) -> str:
        """Return what was added since; nothing is skipped any more."""
        self._to_skip = 0
        self._decode(font)
        text, self._found = "".join(self._found), []
        return joined(text)

    def _decode(self, font: int) -> None:
        if self._bytes:
            self._found.append(self._encodings.decoded(bytes(self._bytes), font))
            self._bytes.clear()
