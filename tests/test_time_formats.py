"""How moments are formatted: days are told in one way, 2026年1月26日, by ``forms.values.show``.

No Chinese in the format of a time: Windows' C library may know no such character.

What it takes depends on the language of the system: in an English one nothing of it, and under wine
not even a Chinese one takes ``%H时``; the error is a ValueError.
"""

import ast

from tests.imports import program

#: Where a day is written for a file's name or for a program to read, and not told to anybody.
NOT_TOLD = {
    "cli/ledger_due.py": "--json",
    "export/pdf/sheet.py": "what a PDF says of itself",
    "storage/backups.py": "a file's name",
    "storage/restoring.py": "a file's name",
    "storage/upgrading.py": "a file's name",
    "ui/reopening.py": "the settings",
    "ui/start/places.py": "the settings",
}
#: The rooms that tell a clerk something.
TELLING = ("cli/", "ui/", "usecases/")


def formats(text: str) -> list[str]:
    """Return the formats of times in a module: of f-strings, and what strftime is given."""
    found = []
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=told)])):
                found.append(str(told))
            case ast.Call(
                func=ast.Attribute(attr="strftime"), args=[ast.Constant(value=str(told))]
            ):
                found.append(told)
            case _:
                pass
    return [told for told in found if "%" in told]


def test_formats_of_times_are_ascii() -> None:
    found = [(name, told) for name, text in program().items() for told in formats(text)]
    assert found
    assert [(name, told) for name, told in found if not told.isascii()] == []


def test_both_ways_of_formatting_are_found() -> None:
    both = formats('f"{now:%H时}"; now.strftime("%M分"); f"{sum:.2f}"')
    assert sorted(both) == ["%H时", "%M分"]


def writes_days(path: str, text: str) -> bool:
    """Whether a module writes days otherwise than ``forms.values.show``."""
    own = any(part in told for told in formats(text) for part in ("%Y", "%m", "%d"))
    return own or (path.startswith(TELLING) and ".isoformat(" in text)


def test_days_are_told_in_one_way() -> None:
    found = {path for path, text in program().items() if writes_days(path, text)}
    assert found == NOT_TOLD.keys()


def test_another_way_of_telling_days_is_found() -> None:
    assert writes_days("ui/a.py", 'f"{day:%Y-%m-%d %H:%M}"')
    assert writes_days("storage/a.py", 'day.strftime("%d.%m.")')
    assert writes_days("ui/a.py", "day.isoformat()")
    assert not writes_days("ui/a.py", 'f"{at:%H:%M:%S}"')
    assert not writes_days("storage/a.py", "day.isoformat()")
