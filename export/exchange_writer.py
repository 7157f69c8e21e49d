"""JSON: the report as exchange JSON, for handing its figures on to other programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from export.document import Document
from forms.exchange import with_bindings


def write(document: Document, target: Path) -> None:
    """Write the report of ``document`` to ``target``.

    Raises OSError where that cannot be written.
    """
    text = json.dumps(with_bindings(document.report), ensure_ascii=False, indent=1)
    target.write_bytes(f"{text}\n".encode())


def differences(document: Document, path: Path) -> list[str]:
    """Return what the file at ``path`` holds otherwise than the report, a line each.

    The list is empty where all agrees.
    """
    try:
        found = dict(_flat(json.loads(path.read_bytes().decode())))
    except (ValueError, RecursionError) as error:  # no UTF-8, or no JSON
        return [f"读不出来：{error}"]
    wanted = dict(_flat(with_bindings(document.report)))
    lines: list[str] = []
    for place in dict.fromkeys([*wanted, *found]):
        one, other = _shown(wanted, place), _shown(found, place)
        if one != other:
            lines.append(f"{place}：应为 {one}，读到 {other}")
    return lines


def _flat(data: Any, place: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(data, dict):
        for key, content in data.items():
            yield from _flat(content, f"{place} {key}".strip())
    else:
        yield place, data


def _shown(values: dict[str, Any], place: str) -> str:
    """Return a value so that 1, "1" and null look different, and so does what is not there."""
    return json.dumps(values[place], ensure_ascii=False) if place in values else "没有这一项"
