"""The command ledger import: a register kept elsewhere, taken into a ledger row by row."""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from cli.answers import CLEAN, ERRORS, refuse
from forms.parsing import tidy_line
from intake.errors import IntakeError
from intake.register.findings import Told
from intake.register.maps import NO_MAP, RegisterMap, map_from
from reading.errors import why_not_read
from storage.errors import LibraryError
from usecases.register_import import Imported, Source, import_register


class Given(NamedTuple):
    """What is given of a register: its file, the ledger, a file with a map, the unit."""

    register: Path
    target: Path
    map: Path | None
    unit: str


def ledger_import(given: Given, *, is_trial: bool, as_json: bool) -> int:
    """Take a register into a ledger, or try; print what was taken and what not."""
    try:
        source = Source(given.register, _map(given.map), given.unit)
        today = date.today()  # noqa: DTZ011
        found = import_register(source, given.target, today, is_trial=is_trial)
    except (IntakeError, LibraryError) as error:
        return refuse(str(error))
    if as_json:
        print(json.dumps(_data(found), ensure_ascii=False, indent=1))
    else:
        _print(found, is_trial=is_trial)
    return ERRORS if found.doubts else CLEAN


def _map(path: Path | None) -> RegisterMap:
    if path is None:
        return NO_MAP
    try:
        return map_from(json.loads(path.read_text("utf-8-sig")))
    except OSError as error:
        raise IntakeError(f"对照表“{path}”{why_not_read(error)}") from error
    except (ValueError, RecursionError) as error:
        raise IntakeError(f"对照表“{path}”不是 JSON 文件") from error


def _data(found: Imported) -> dict[str, Any]:
    return {
        "taken": found.taken,
        "left_out": [
            {"sheet": sheet, "row": row, "why": why} for sheet, row, why in found.left_out
        ],
        "doubts": [
            {"sheet": sheet, "row": row, "message": what} for sheet, row, what in found.doubts
        ],
    }


def _print(found: Imported, *, is_trial: bool) -> None:
    print(f"可以读入 {found.taken} 件，台账没有改动" if is_trial else f"读入 {found.taken} 件")
    if found.left_out:
        print(f"没有读入 {len(found.left_out)} 行：")
    for told in found.left_out:
        print(f"  {_line(told)}")
    left = {_line(told) for told in found.left_out}
    doubts = [_line(told) for told in found.doubts]
    open = [line for line in doubts if not line.startswith(tuple(left))]
    if open:
        print("请核对：")
    for line in open:
        print(f"  {line}")


def _line(told: Told) -> str:
    return tidy_line(f"工作表“{told.sheet}”第 {told.row} 行：{told.what}")
