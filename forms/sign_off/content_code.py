"""The content code: the same few digits on every paper and file that says the same.

Two reports have one code exactly when the same is printed of them, but for white space. That holds
by 80 bits: whoever looks for two reports with one code has to try some 10^12 of them. Versions that
were kept before bear 48 bits of another text, the exchange JSON: 10^7 reports, a minute or two.
"""

import json
import re
import unicodedata
from hashlib import sha256

from forms.report import Report
from forms.sign_off.canonical import canonical
from forms.sign_off.printed import printed_parts

#: Hexadecimal digits of a code, of one of before, and of a group of either.
DIGITS, OLD_DIGITS, _GROUP = 20, 12, 4
_HEX = "[0-9a-f]{4}"
#: No end of a code follows: the old one is never taken for the beginning of a longer one.
_STAMP = re.compile(
    rf"内容码\s*({_HEX}(?: {_HEX}){{4}}|{_HEX}(?: {_HEX}){{2}})(?![0-9a-f]| {_HEX}(?![0-9a-z]))"
)
_BETWEEN = re.compile(r"[\s\-_.·,、]+")


class NoCodeError(ValueError):
    """What was typed is no content code; the message tells the clerk why."""


def content_code(report: Report) -> str:
    """Return the code of what ``report`` says, as it is printed: ``3fa2 91bc 07de 5c11 90ab``."""
    printed = json.dumps(printed_parts(report), ensure_ascii=False, separators=(",", ":"))
    return _code(printed, DIGITS)


def old_code(canonical_json: str) -> str:
    """Return the code that versions bore before: of a :func:`canonical` text, ``3fa2 91bc 07de``.

    Kind and contacts count, which no page shows but in the sentence for which they are.
    """
    return _code(canonical_json, OLD_DIGITS)


def is_old(code: str) -> bool:
    """Whether a code is one of before."""
    return len(_ungrouped(code)) == OLD_DIGITS


def bears(report: Report, code: str) -> bool:
    """Return whether ``code`` is that of ``report`` by the rule and the length of ``code``."""
    if is_old(code):
        return old_code(canonical(report)) == code
    return content_code(report) == code


def typed_code(typed: str) -> str:
    """Return the code that a person typed, however it is grouped and whatever its letters' case.

    Raises:
        NoCodeError: where it has another length, or anything but hexadecimal digits.
    """
    plain = unicodedata.normalize("NFKC", typed).lower().strip()
    digits = _BETWEEN.sub("", plain.removeprefix("内容码").lstrip(": "))
    if not re.fullmatch("[0-9a-f]+", digits):
        raise NoCodeError("内容码只有数字 0 到 9 和字母 a 到 f，请对照纸面重新输入")
    if len(digits) not in (DIGITS, OLD_DIGITS):
        which = "太短" if len(digits) < DIGITS else "太长"
        raise NoCodeError(
            f"输入的内容码有 {len(digits)} 位，{which}：内容码是 {DIGITS} 位，"
            f"以前的旧码是 {OLD_DIGITS} 位，请完整输入"
        )
    return _grouped(digits)


def stamp(code: str) -> str:
    """Return a code as papers and the properties of files bear it."""
    return f"内容码 {code}"


def stamp_without_spaces(text: str) -> str:
    """Return the :func:`stamp` that stands in ``text`` without its spaces; empty for none."""
    found = re.search(rf"内容码([0-9a-f]{{{DIGITS}}}|[0-9a-f]{{{OLD_DIGITS}}})(?![0-9a-f])", text)
    return stamp(_grouped(found[1])) if found else ""


def stamped_code(text: str) -> str:
    """Return the code whose :func:`stamp` is somewhere in ``text``; empty where there is none."""
    found = _STAMP.search(text)
    if not found:
        return ""
    return found[1]


def _code(text: str, digits: int) -> str:
    return _grouped(sha256(text.encode(errors="surrogatepass")).hexdigest()[:digits])


def _grouped(digits: str) -> str:
    groups = [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]
    return " ".join(groups)


def _ungrouped(code: str) -> str:
    return code.replace(" ", "")
