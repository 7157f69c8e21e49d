"""What the clerk says of a register's columns and words: JSON, read from a file or remembered."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from intake.errors import IntakeError
from intake.register.columns import BY_KEY, COLUMNS, IGNORED
from intake.register.heads import known_word
from intake.register.result_words import NO_ROWS
from intake.register.results import ROWS, outcome, said
from intake.register.wording import head_key


class RegisterMap(NamedTuple):
    """The key of each column by its head, and the row of each phrase."""

    columns: Mapping[str, str]
    words: Mapping[str, str]


NO_MAP: Final = RegisterMap({}, {})
#: The part of a map that says what phrases mean; the other entries are columns.
_WORDS: Final = "办理结果用语"


def map_from(data: object) -> RegisterMap:
    """Return the map that ``data`` is, as JSON has it; raises IntakeError.

    It is an object: the head of a column, and what the column holds, by key or in Chinese, "" where
    it is to be left out. Under 办理结果用语 stands an object of phrases with the row of each.
    """
    if not isinstance(data, dict):
        raise IntakeError("对照表应是一个 JSON 对象：列名在前，对应的项目在后")
    columns: dict[str, str] = {}
    words: dict[str, str] = {}
    for name, meant in data.items():
        if name != _WORDS:
            columns[head_key(name)] = _column(name, meant)
        elif isinstance(meant, dict):
            for phrase, row in meant.items():
                words[phrase] = _row(phrase, row)
        else:
            raise IntakeError(f"对照表里“{_WORDS}”应是一个 JSON 对象：用语在前，办理结果在后")
    return RegisterMap(columns, words)


def _column(name: str, meant: object) -> str:
    """Return the key of what a column is said to hold."""
    if meant == "":
        return IGNORED
    if isinstance(meant, str):
        if meant in BY_KEY:
            return meant
        known = known_word(meant)
        if known is not None:
            return known.key
    labels = "、".join(column.label for column in COLUMNS if column.key != IGNORED)
    raise IntakeError(f"对照表里“{name}”对应的“{meant}”不是可以读入的项目；可以是：{labels}")


def _row(phrase: str, meant: object) -> str:
    """Return the key of the result that a phrase is said to mean."""
    if isinstance(meant, str):
        if meant in ROWS or meant in NO_ROWS:
            return meant
        found = outcome(said(meant).keys)
        if found.key:
            return found.key
    raise IntakeError(f"对照表里用语“{phrase}”对应的“{meant}”不是表三里的一种办理结果")
