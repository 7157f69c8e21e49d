"""Numbers by which an applicant could be known: of identity cards and mobile telephones."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from forms.checks.check import OfOneText
from forms.checks.finding import Case, Correction, Finding, Severity
from forms.texts.span import Span

_DIGIT = "[0-9０-９]"
_NOT_WITHIN = r"(?<![0-9０-９A-Za-z.．@/_-])"
_NOT_BEFORE = r"(?![0-9０-９A-Za-z@_-])"
_IDENTITY = (
    rf"{_NOT_WITHIN}{_DIGIT}{{6}} ?{_DIGIT}{{8}} ?{_DIGIT}{{3}}[0-9０-９XxＸｘ]{_NOT_BEFORE}"
)
#: With blanks or hyphens as it is spoken, not before a unit: 13812345678元 is a sum.
_MOBILE = (
    rf"{_NOT_WITHIN}(?:[+＋]?86[ -]?)?[1１][3-9３-９]{_DIGIT}[ -]?{_DIGIT}{{4}}[ -]?{_DIGIT}{{4}}"
    rf"{_NOT_BEFORE}(?! ?[.．元次万亿人条件个份户%％])"
)
_NUMBER = re.compile(rf"(?=[0-9０-９+＋])(?:(?P<identity>{_IDENTITY})|(?P<mobile>{_MOBILE}))")
#: An office names such a line for the public to call.
_OF_AN_OFFICE = re.compile(
    r"(?:热线|监督|举报|投诉|咨询|服务|值班|办公|受理|查询)[^，。；\n]{0,6}$"
)
#: The name of a number goes with it.
_NAME = re.compile(
    r"[，、,]?(?:公民)?(?:身份证件?|身份|联系|手机|移动|电话|联络)(?:号码|电话|方式|手机|证号?|号)*"
    r"[为是]?[：:]?\s?$"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
#: The first two digits name a province.
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_FIRST_YEAR = 1900
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class NothingPersonal(OfOneText):
    """A text gives no number of an identity card or a mobile telephone.

    Not for the preamble and the contact: an officer's mobile is meant to stand there.
    """

    code: str = "text.personal"
    source: str = "《政府信息公开条例》第十五条"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a warning for each such number."""
        text = case.report.text(self.id)
        for found, name in islice(personal_numbers(text), _MOST_TOLD):
            yield self._finding(text, found, name)

    def _finding(self, text: str, found: re.Match[str], name: str) -> Finding:
        span = Span(self.id, *found.span())
        stretch = Span(self.id, *_with_name(text, found))
        message = f"正文里有{name}，公布前请删去"
        return Finding(
            self.code,
            Severity.WARNING,
            self.fields,
            message,
            self.source,
            spans=(span,),
            corrections=(
                Correction(stretch, "", f"删去\u00a0{text[stretch.start : stretch.end]}"),
            ),
        )


def personal_numbers(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each number in ``text`` by which somebody could be known, and what number it is."""
    for found in _NUMBER.finditer(text):
        name = _named(text, found)
        if name:
            yield found, name


def _named(text: str, found: re.Match[str]) -> str:
    """Return what number it is; empty for none that is anybody's."""
    if found["identity"]:
        return "身份证号码" if is_identity(found["identity"]) else ""
    before = text[max(0, found.start() - 12) : found.start()]
    return "" if _OF_AN_OFFICE.search(before) else "手机号码"


def is_identity(number: str) -> bool:
    """Whether ``number`` may be of an identity card: its province, birthday and check character."""
    plain = unicodedata.normalize("NFKC", number).replace(" ", "").upper()
    if not _PROVINCE.match(plain) or not _is_birthday(plain[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(plain[:17], _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11] == plain[17]


def _is_birthday(digits: str) -> bool:
    try:
        birthday = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return birthday.year >= _FIRST_YEAR


def _with_name(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Return the stretch of a number with its name, and with brackets that hold nothing else."""
    start, end = found.span()
    begin = max(0, start - 20)
    name = _NAME.search(text[begin:start])
    if name:
        start = begin + name.start()
    if text[start - 1 : start] in ("（", "(") and text[end : end + 1] in ("）", ")"):
        return start - 1, end + 1
    return start, end
