"""Applicants without their names: a surname, or no more than what kind of body it is."""

import re
from collections.abc import Iterator
from typing import Final

from forms.editions.form_2021 import APPLICANTS
from ledger.applications import Person

_KINDS: Final = dict(APPLICANTS)
_NATURAL: Final = "natural"
_SOMEBODY: Final = "某某"
_ANYBODY: Final = f"{_SOMEBODY}（类别未定）"
_BETWEEN: Final = re.compile(r"[、,，;；/]+")
#: What is no part of a name: 张三（女）, 张三等3人.
_BRACKETS: Final = r"[(（\[【〔].*?[)）\]】〕]"
_MANY: Final = r"等\s*[0-9一二两三四五六七八九十百]*\s*[人户名位家]?$"
_NOTE: Final = re.compile(f"{_BRACKETS}|{_MANY}")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
#: Surnames of two characters that are still met with.
_DOUBLE: Final = (
    "欧阳、司马、上官、诸葛、东方、皇甫、尉迟、公孙、慕容"
    "、司徒、令狐、夏侯、宇文、长孙、端木、呼延、南宫、钟离"
)
_SHORTEST: Final = 2  # characters of a name that tells one from others


def masked(name: str, kind: str) -> str:
    """Return a ``name`` as a list shows it that names nobody, by the key of the ``kind``.

    张三 is 张某某; of bodies the kind alone is shown, as their names tell who they are.
    """
    if not name:
        return ""
    if kind == _NATURAL:
        return "、".join(_surname(each) + _SOMEBODY for each in _names(name))
    if not kind:
        return _ANYBODY
    label = _KINDS.get(kind, "")
    return f"某{label}" if kind != "other" else "某单位"


def without_names(text: str, person: Person, instead: str) -> str:
    """Return ``text`` with ``instead`` for whoever applied or stands for them, however spaced."""
    names = {*_alone(person.name), *_alone(person.representative)}
    for name in sorted(names, key=len, reverse=True):
        if len(name) >= _SHORTEST:
            spaced = r"\s*".join(map(re.escape, name))
            text = re.sub(spaced, lambda _: instead, text)
    return text


def _alone(name: str) -> Iterator[str]:
    """Yield what may stand elsewhere for a ``name``, of several each, without spaces."""
    for each in [name, *_names(name)]:
        bare = _NOTE.sub("", each.strip())
        for words in (each, bare, *bare.split()):
            yield "".join(words.split())


def _names(name: str) -> list[str]:
    return [each.strip() for each in _BETWEEN.split(name) if each.strip()]


def _surname(name: str) -> str:
    """Return the surname; "" of a name that is not written in Chinese."""
    if len(name) > _SHORTEST and name[:2] in _DOUBLE.split("、"):
        return name[:2]
    return name[0] if _CHINESE.match(name) else ""
