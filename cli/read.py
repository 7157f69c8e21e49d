"""The command read: the report in any file, as exchange JSON with what was not read for sure."""

import json
import sys
from pathlib import Path

from cli.answers import CLEAN, ERRORS, refuse
from cli.report_files import Wanted, doubts_of
from export.errors import ExportError
from export.targets import refuse_clashes
from forms.exchange import with_bindings
from intake.errors import IntakeError
from reading.errors import why_not_read
from usecases.report_file import read_report_file


def read(file: Path, target: Path | None, wanted: Wanted) -> int:
    """Print the report in ``file`` as exchange JSON, or write it to ``target``.

    Of a library it is the one that is ``wanted``.
    """
    try:
        if target is not None:
            refuse_clashes([target], [file])
        found = read_report_file(file, wanted.unit, wanted.year)
    except (IntakeError, ExportError) as error:
        return refuse(str(error))
    data = with_bindings(found.report)
    told = [{"cells": list(cells), "message": message} for cells, message in doubts_of(found)]
    if told:
        data["_warnings"] = told
    text = json.dumps(data, ensure_ascii=False, indent=1)
    if target is None:
        sys.stdout.write(f"{text}\n")
    else:
        try:
            target.write_bytes(f"{text}\n".encode())
        except OSError as error:
            return refuse(f"“{target}”没有写成：{why_not_read(error)}")
    return ERRORS if told else CLEAN
