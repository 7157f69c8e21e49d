"""A paragraph while it is read, piece by piece."""

from reading.seen import Apart, Aside, Paragraph


class Writing:
    """What was read of a paragraph so far; its text is put together once, at its end."""

    def __init__(self) -> None:
        self.asides: list[Aside] = []
        self.comments: list[str] = []
        self._pieces: list[str] = []
        self._length = 0
        self._apart: list[tuple[str, int, list[str]]] = []

    @property
    def is_begun(self) -> bool:
        """Whether anything was read of it."""
        return bool(self._pieces or self._apart or self.asides or self.comments)

    def add(self, text: str) -> None:
        """Add live text."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def put_apart(self, what: str, text: str) -> None:
        """Put text aside that is not live, for ``what`` it is; pieces of one kind make one."""
        if not text:
            return
        if self._apart and self._apart[-1][:2] == (what, self._length):
            self._apart[-1][2].append(text)
        else:
            self._apart.append((what, self._length, [text]))

    def paragraph(self, number: str = "") -> Paragraph:
        """Return what was read, after its automatic ``number``."""
        apart: list[Apart] = []
        for what, at, pieces in self._apart:
            apart.append(Apart(what, "".join(pieces), len(number) + at))
        text = number + "".join(self._pieces)
        return Paragraph(text, asides=self.asides, comments=self.comments, apart=apart)
