"""The command read: the report in any file, as exchange JSON with what was not read for sure."""

import json
import sys
from pathlib import Path
from typing import Any

from cli.answers import CLEAN, ERRORS, refuse
from forms.exchange import to_exchange
from forms.parsing import shortened
from intake.errors import IntakeError
from intake.published.report_read import ReportRead
from reading.errors import why_not_read
from usecases.report_file import read_report_file

_SHOWN = 300  # characters of what was put to no field


def read(file: Path, target: Path | None, unit: str | None, year: str | None) -> int:
    """Print the report in ``file`` as exchange JSON, or write it to ``target``.

    ``unit`` and ``year`` say which one of a library.
    """
    if year is not None and not year.isdecimal():
        return refuse(f"--year 应是四位数的年份，给的是 {year}")
    try:
        found = read_report_file(file, unit or "", int(year) if year else None)
    except IntakeError as error:
        return refuse(str(error))
    data = to_exchange(found.report)
    told = warnings(found)
    if told:
        data["_warnings"] = told
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if target is None:
        sys.stdout.write(text)
    else:
        try:
            target.write_text(text, encoding="utf-8")
        except OSError as error:
            return refuse(f"{target}：没有写成：{why_not_read(error)}")
    return ERRORS if told else CLEAN


def warnings(found: ReportRead) -> list[dict[str, Any]]:
    """Return what a reader has to look at, each with the ids of its fields."""
    told: list[dict[str, Any]] = []
    for doubt in found.doubts:
        where = f"{doubt.place.words}：" if doubt.place and doubt.place.words else ""
        told.append({"cells": list(doubt.cells), "message": f"{where}{doubt.message}"})
    if found.leftovers:
        words = "；".join(" ".join(each.words.split()) for each in found.leftovers)
        message = f"有 {len(found.leftovers)} 处文字没有归到哪一项：{shortened(words, _SHOWN)}"
        told.append({"cells": [], "message": message})
    return told
