"""What can be printed: characters that no font at hand has, or none at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Characters, Finding, Severity
from forms.texts.characters import is_nobodys, named
from forms.texts.look_alikes import as_written
from forms.texts.outline import as_printed
from forms.texts.span import Span

#: So many characters are named; of more, how many there are.
_NAMED = 5
#: And so many of their places; one is enough to go there.
_PLACES = 50


@dataclass(frozen=True, slots=True)
class Glyphs(OfOneText):
    """Every character of a text, called ``name``, can be printed by the fonts at hand.

    Only pages need fonts of ours. Word documents, workbooks, web pages and exchange files show
    what the reader's computer has, but what is nobody's character is seen nowhere.
    For their sake it is worth knowing what only another font of this computer prints.
    """

    name: str
    code: str = "text.glyph"
    source: str = "填报惯例"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one finding: on characters that cannot be printed, or not by every computer."""
        if case.printable is None:
            return
        text = case.report.text(self.id)
        lacking = _lacking(text, case.printable)
        hopeless = [character for character in lacking if is_nobodys(character)]
        rare = _lacking(text, case.usual) if case.usual is not None else []
        if hopeless:
            message = f"“{self.name}”有任何文件都显示不出的字符，请删去或换字：{_listed(hopeless)}"
            yield self._finding(Severity.ERROR, message, text, hopeless)
        elif lacking:
            message = (
                f"“{self.name}”有 PDF 和打印件显示不出的字：{_listed(lacking)}。请换成别的写法，"
                "或者按“预览与导出”里写的装一个字体。其他文件能否显示，要看读者的电脑有没有这个字"
            )
            yield self._finding(Severity.WARNING, message, text, lacking)
        elif rare:
            message = (
                f"“{self.name}”有不常见的字：{_listed(rare)}。PDF 和打印件用这台电脑"
                "另外的字体印出，到处一样；Word、网页和 XLSX 不带字体，没有这个字的电脑会显示成方框"
            )
            yield self._finding(Severity.HINT, message, text, rare)

    def _finding(
        self, severity: Severity, message: str, text: str, lacking: Sequence[str]
    ) -> Finding:
        spans: list[Span] = []
        for start, character in enumerate(text):
            if character in lacking and len(spans) < _PLACES:
                spans.append(Span(self.id, start, start + 1))
        return Finding(self.code, severity, self.fields, message, self.source, spans=tuple(spans))


def _lacking(text: str, characters: Characters) -> list[str]:
    """Return what is printed of ``text`` and not among ``characters``, each once."""
    unknown = _unknown(text, characters)
    if not unknown:
        return []
    return [each for each in dict.fromkeys(as_printed(text)) if each in unknown]


@lru_cache(maxsize=128)  # an edit leaves all texts but one as they are
def _unknown(text: str, characters: Characters) -> frozenset[str]:
    used = set(text) - {"\n"}
    return frozenset(character for character in used if character not in characters)


def _listed(characters: Sequence[str]) -> str:
    listed = "、".join(_advised(character) for character in characters[:_NAMED])
    if len(characters) > _NAMED:
        listed += f"等 {len(characters)} 个"
    return listed


def _advised(character: str) -> str:
    """Return a character's name; of a look-alike, also the one that it stands for.

    Without quotation marks, between which and a comma no line would break.
    """
    name = named(character, quotes="")
    usual = as_written(character)
    if usual == character:
        return name
    return f"{name}，应是“{usual}”"
