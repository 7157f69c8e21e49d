"""What can keep a document from being written, in words for the clerk."""

from collections.abc import Iterable

from forms.texts.characters import named


class ExportError(Exception):
    """A document could not be made. The message says in Chinese what happened and what to do."""


class NotInThisFormat(ExportError):
    """A document cannot be had in one format, wherever it is written; others may well be."""


class MissingGlyphs(NotInThisFormat):
    """Characters that no available font has, each with the place where it stands."""

    def __init__(self, missing: Iterable[tuple[str, str]], advice: str = "") -> None:
        """Take (character, place) pairs, each named once, and further ``advice``: sentences."""
        self.missing = tuple(dict.fromkeys(missing))
        #: The same in words: “𪚥”（U+2A6A5） after its place.
        self.named = tuple(f"{place}：{named(character)}" for character, place in self.missing)
        #: What helps.
        self.advice = f"换成别的写法，或者在这台电脑上装一个有这个字的 TrueType 字体。{advice}"
        super().__init__(
            f"有 {len(self.missing)} 处文字没有字体可以显示，PDF 印不出来，年报不受影响："
            f"{'；'.join(self.named)}。请{self.advice}"
        )
