"""Whom to ask about a report, from the sentence that says so."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from forms.texts.look_alikes import as_written

_LABELS: Final = {
    "phone": (
        r"(?:联系|咨询|办公|服务|监督)?(?:电话|座机)(?:号码)?(?:及传真|/传真|[(（]传真[)）])?|联系方式"
    ),
    "fax": r"传真(?:电话|号码|号)?",
    "address": r"(?:通信|通讯|联系|办公|单位|邮寄|受理)?地址|地点",
    "postcode": r"(?:邮政)?编码|邮编",
    "email": r"(?:电子)?(?:邮箱|邮件|信箱)(?:地址)?|[Ee]-?mail|EMAIL",
    "website": r"(?:政府)?(?:门户)?(?:网站)?网址|(?:政府)?(?:门户)?网站(?:地址)?",
}
_VALUES: Final = {
    "phone": r"[0-9(+][0-9()+\-—–~转、/,.]*[0-9)]",
    "fax": r"[0-9(+][0-9()+\-—–~转、/,.]*[0-9)]",
    "postcode": r"[0-9]{6}",
    "email": r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+",
    "website": r"(?:https?://)?[\w\-]+(?:\.[\w\-]+)+(?::[0-9]+)?(?:/[!-~]*)?",
    "address": r".{2,120}",
}
_LABEL: Final = re.compile(
    "|".join(f"(?P<{name}>{words})(?=[:：为是(（0-9０-９])" for name, words in _LABELS.items())
)
_OFFICE: Final = (
    re.compile(
        r"(?:请|可)?(?:径|直接)?(?:与|向|联系)(?P<name>[^，。；,;:：()（）]{2,60}?)"
        r"(?:[(（][^()（）]{1,200}[)）])?(?:联系|咨询|反映|反馈|查询)"
    ),
    re.compile(
        r"请(?:直接)?(?:联系|致电)[:：]?(?P<name>[^，。；,;:：()（）0-9]{2,60})[，。；,;:：(（]"
    ),
)
_BRACKETED: Final = ("phone", "fax")  # which may begin with the code of a place in brackets
_STOPS: Final = "。;；"


@dataclass(frozen=True, slots=True)
class ContactRead:
    """A way to reach somebody: by which field, in which words; more than one where they differ."""

    field: str
    values: tuple[str, ...]


def contacts(text: str) -> Iterator[ContactRead]:
    """Yield what a preamble says of whom to ask, by the ids of the fields."""
    plain = "".join(as_written(text).split())
    found: dict[str, list[str]] = {}
    labels = list(_LABEL.finditer(plain))
    ends = [label.start() for label in labels[1:]]
    for label, end in zip(labels, [*ends, len(plain)], strict=False):
        name = label.lastgroup or ""
        value = _value(name, plain[label.end() : end])
        if value:
            found.setdefault(name, []).append(value)
    for pattern in _OFFICE:
        office = pattern.search(plain)
        if office is not None:
            found["office"] = [office["name"]]
            break
    for name, values in found.items():
        yield ContactRead(f"contact.{name}", tuple(dict.fromkeys(values)))


def _value(name: str, text: str) -> str:
    """Return what stands after a label, up to where its sentence or bracket ends."""
    bare = text.lstrip(":：为是")
    if name == "address":
        return _sentence(bare.lstrip("(（"))
    if name not in _BRACKETED:
        bare = bare.lstrip("(（")
    found = re.match(_VALUES[name], unicodedata.normalize("NFKC", bare))
    if found is None:
        return ""
    return _balanced(found[0]).rstrip(".,、/")


def _sentence(text: str) -> str:
    """Return ``text`` up to the stop or the bracket that ends it, without marks at its ends."""
    depth = 0
    end = len(text)
    for at, letter in enumerate(text):
        if letter in "(（":
            depth += 1
        elif letter in ")）":
            depth -= 1
        if depth < 0 or letter in _STOPS or letter == "\n":
            end = at
            break
    return text[:end].strip(",，、;；:：. ")


def _balanced(text: str) -> str:
    """Return ``text`` without the bracket at its end that was opened before it."""
    while text.count(")") > text.count("("):
        text = text[: text.rindex(")")]
    return text
