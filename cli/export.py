"""The command export: a report as documents, each proved before it is called written."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from cli.answers import CLEAN, ERRORS, refuse
from cli.report_files import Wanted, read_given
from export.compose import compose
from export.deliver import deliver
from export.document import Document
from export.errors import ExportError
from export.formats import FORMATS
from export.targets import refuse_clashes
from forms.checks.finding import Case
from forms.review import has_errors, review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from intake.errors import IntakeError


class Manner(NamedTuple):
    """How documents are to be: as a draft with its slip, pages plain, which is without style."""

    is_draft: bool = False
    is_plain: bool = False


def export(
    file: Path,
    previous: Path | None,
    targets: Mapping[str, Path],
    wanted: Wanted,
    manner: Manner,
) -> int:
    """Write the report in ``file`` to each of ``targets``, by its format, whatever is found on it.

    What cannot be written in one format does not keep it from the others.

    Of a library it is the report that is ``wanted``. The slip of a draft sets its figures beside
    those of ``previous``, the year before's report.
    """
    if not targets:
        options = [f"--{format}" for format in FORMATS]
        return refuse(f"没有说要导出成什么，请至少给出 {'、'.join(options)} 中的一个")
    read = [file] if previous is None else [file, previous]
    try:
        refuse_clashes(list(targets.values()), read)
        for format, target in targets.items():
            FORMATS[format].pending(target).check()
        given = read_given(file, previous, wanted)
        case = given.case
        document = _composed(case, targets, draft=manner.is_draft)
    except (IntakeError, ExportError) as error:
        return refuse(str(error))
    failed = _deliver_all(document, targets, is_plain=manner.is_plain)
    if failed:
        return refuse(" ".join(failed))
    return CLEAN if given.is_sure and not has_errors(case) else ERRORS


def _deliver_all(document: Document, targets: Mapping[str, Path], *, is_plain: bool) -> list[str]:
    """Write what can be written and say so of each; return why others were not.

    A fault of our own in one format is raised when the others are written.
    """
    failed: list[str] = []
    faults: list[Exception] = []
    for format, target in targets.items():
        try:
            deliver(document, format, target, is_plain=is_plain)
        except ExportError as error:
            failed.append(str(error))
        except Exception as error:  # noqa: BLE001 (raised below)
            faults.append(error)
        else:
            print(f"已写好并核对无误：{target}")
    if faults:
        raise faults[0]
    return failed


def _composed(case: Case, formats: Iterable[str], *, draft: bool) -> Document:
    """Return the document, with what the checks find where it or one of ``formats`` lists that."""
    if not draft and not any(FORMATS[format].lists_findings for format in formats):
        return compose(case.report)
    unexplained = standings(case.report, review(case), ())
    if not draft:
        return compose(case.report, standings=unexplained)
    return compose(case.report, draft=DRAFT, standings=unexplained, previous=case.previous)
