"""Headings that were pasted along into a text: they would be printed twice."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Finding, Severity
from forms.form import Form
from forms.texts.span import Span

_NUMERALS = "一二三四五六七八九十"
#: Signs that web pages and notes put before and after a heading, and blanks within it: no more of
#: them than a person puts there, so that no text takes long to be searched.
_BEFORE = r"[\s#*【\[《<]{0,9}"
_AFTER = r"(?:[^\S\n]|[#*】\]》>]){0,9}"
_WITHIN = r"\s{0,4}"
_USUAL_FORM: Final = "NFKC"


@dataclass(frozen=True, slots=True)
class HeadingOnce(OfOneText):
    """A text has neither its own official heading again nor that of another section or the report.

    Only what is certain: an official heading in its place, or on a line of its own. （一）总体情况
    and 一、总体情况及特点 are headings of the office's own.
    """

    heading: str
    code: str = "section.heading"
    source: str = "填报惯例"

    def reads(self, form: Form) -> Iterable[str]:  # noqa: ARG002
        """Return the text, and what the report's title is made from."""
        return (self.id, "unit", "year")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield an error for the first of such headings."""
        text = _folded(case.report.text(self.id))
        words = _without_blanks(text)
        found = _own_heading(self.heading, text, words)
        if found:
            message = f"“{self.heading}”的正文开头又写了一遍标题，会印两遍，请删去"
            yield self._finding(found, message)
            return
        for heading in _printed_anyway(case.report.form, case.report.title):
            found = _alone_on_a_line(heading, text, words)
            if found:
                message = f"“{self.heading}”的正文里有“{heading}”这个标题，会印两遍，请删去"
                yield self._finding(found, message)
                return

    def _finding(self, found: re.Match[str], message: str) -> Finding:
        span = Span(self.id, *found.span("heading"))
        return Finding(self.code, Severity.ERROR, self.fields, message, self.source, spans=(span,))


def _printed_anyway(form: Form, title: str) -> Iterator[str]:
    yield title
    for section in form.sections:
        yield section.heading


def _own_heading(heading: str, text: str, words: str) -> re.Match[str] | None:
    """Return where a text begins with the heading of its section, or with that heading's number.

    ``words`` is the text without blanks: most texts have neither, which is seen at once.
    """
    numeral, comma, name = heading.partition("、")
    if not comma or not (_without_blanks(_folded(name)) in words or f"{numeral}、" in words):
        return None
    spaced = _spaced(name)
    number = rf"(?:第\s?)?[{_NUMERALS}]{{1,2}}\s?(?:部分|章|[、.,:·。])?[\s、.,:]{{0,6}}"
    patterns = [
        # 一、总体情况, also run into its paragraph or followed by 无
        rf"{number}{spaced}(?=[\s。:,.;】\]*(0-9]|无[。.]?\s?$|$)",
        # 总体情况 alone on its line, 总体情况：…
        rf"{spaced}(?={_AFTER}(?:$|\n)|:|。)",
    ]
    if numeral != "一":  # a list of the section's own begins with 一
        arabic = _NUMERALS.find(numeral) + 1
        patterns += [rf"{arabic}\s?[、.]\s?{spaced}", rf"{numeral}\s?、(?![{_NUMERALS}])"]
    return re.match(rf"\s{{0,40}}{_BEFORE}(?P<heading>{'|'.join(patterns)})", text)


def _alone_on_a_line(heading: str, text: str, words: str) -> re.Match[str] | None:
    """Return where a line of the text is this official heading and nothing else."""
    if _without_blanks(_folded(heading)) not in words:
        return None
    return _line_of(heading).search(text)


@lru_cache(maxsize=32)
def _line_of(heading: str) -> re.Pattern[str]:
    line = rf"^{_BEFORE}(?P<heading>{_spaced(heading)}){_AFTER}[。:]?{_AFTER}$"
    return re.compile(line, re.MULTILINE)


def _without_blanks(text: str) -> str:
    return "".join(text.split())


def _spaced(words: str) -> str:
    """Return the pattern of ``words`` with blanks anywhere between them."""
    return _WITHIN.join(re.escape(character) for character in _folded(words))


def _folded(text: str) -> str:
    """Return ``text`` with the usual form of each character that is one: places stay the same."""
    return "\n".join(map(_folded_line, text.split("\n")))


@lru_cache(maxsize=512)
def _folded_line(line: str) -> str:
    if unicodedata.is_normalized(_USUAL_FORM, line):
        return line
    return "".join(map(_usual, line))


def _usual(character: str) -> str:
    usual = unicodedata.normalize(_USUAL_FORM, character)
    return usual if len(usual) == 1 else character
