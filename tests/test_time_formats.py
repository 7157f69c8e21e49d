"""No Chinese in the format of a time: Windows' C library may know no such character.

What it takes depends on the language of the system: in an English one nothing of it, and under wine
not even a Chinese one takes ``%H时``; the error is a ValueError.
"""

import ast

from tests.imports import program


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
