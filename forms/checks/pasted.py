"""Headings that were pasted along into a text: they would be printed twice."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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
#: All others are their own usual form: ideographs, ASCII, the marks that have one width.
_MAY_HAVE_OTHER_FORM = re.compile("[^\u3400-\u9fff\0-\x7f、。“”《》]")


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
        found = _own_heading(self.heading, text)
        if found:
            message = f"“{self.heading}”的正文开头又写了一遍标题，会印两遍，请删去"
            yield self._finding(found, message)
            return
        headings = tuple(_printed_anyway(case.report.form, case.report.title))
        if not _line_of(*headings).search(text):
            return
        for heading in headings:
            found = _line_of(heading).search(text)
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


def _own_heading(heading: str, text: str) -> re.Match[str] | None:
    """Return where a text begins with the heading of its section, or with that heading's number."""
    numeral, comma, name = heading.partition("、")
    if not comma:
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


@lru_cache(maxsize=32)
def _line_of(*headings: str) -> re.Pattern[str]:
    """Return the pattern of a line that is one of these official headings and nothing else."""
    any_of = "|".join(map(_spaced, headings))
    return re.compile(rf"^{_BEFORE}(?P<heading>{any_of}){_AFTER}[。:]?{_AFTER}$", re.MULTILINE)


def _spaced(words: str) -> str:
    """Return the pattern of ``words`` with blanks anywhere between them."""
    return _WITHIN.join(re.escape(character) for character in _folded(words))


def _folded(text: str) -> str:
    """Return ``text`` with the usual form of each character that is one: places stay the same."""
    return "\n".join(map(_folded_line, text.split("\n")))


@lru_cache(maxsize=512)
def _folded_line(line: str) -> str:
    return _MAY_HAVE_OTHER_FORM.sub(_usual, line)


def _usual(found: re.Match[str]) -> str:
    character = found.group()
    usual = unicodedata.normalize("NFKC", character)
    return usual if len(usual) == 1 else character
