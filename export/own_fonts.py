"""Font files that the clerk chooses: whether documents can be set in them, and which are gone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from export.fonts import FontFile, Role, chosen, files, font_file
from export.true_type import Unusable, lookup

#: What any report is full of.
_NEEDED: Final = "政府信息公开工作年度报告一二三、。（）0123456789"


def refusal(path: Path) -> str:
    """Return why no document can be set in the font file ``path``; empty where one can."""
    from export.pdf.embedded_face import usable_face  # reportlab is loaded when it is used

    file = font_file(path) or FontFile(path)
    try:
        has = lookup(file)
    except Unusable as error:
        return str(error)
    for character in _NEEDED:
        if not has(ord(character)):
            return f"字体里缺少公文常用的字“{character}”"
    if usable_face(file) is None:
        return "这个字体文件程序读不了"
    return ""


def lapsed() -> Iterator[Role]:
    """Yield the roles whose chosen file cannot be used any more: others stand in."""
    for role, path in chosen().own:
        try:
            lookup(font_file(path) or FontFile(path))
        except Unusable:
            yield role


def in_use(role: Role) -> FontFile:
    """Return the file that ``role`` is set in now."""
    for file in files(role):
        try:
            lookup(file)
        except Unusable:
            continue
        return file
    raise LookupError(role)
