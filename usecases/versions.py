"""The versions of a report: what a draft is called by them, and which one a content code names."""

from collections.abc import Iterable, Sequence

from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import DRAFT
from storage.sign_off import Stage, Version


def draft_name(versions: Iterable[Version], report: Report) -> str:
    """Return what a draft is called: by its number while nothing was changed since then."""
    drafts = [version for version in versions if version.stage is Stage.DRAFT]
    if drafts and drafts[-1].code == content_code(report):
        return drafts[-1].name
    return DRAFT


def version_with(versions: Sequence[Version], code: str) -> Version | None:
    """Return the first version that bears ``code``."""
    for version in versions:
        if version.code == code:
            return version
    return None


def locking_version(versions: Sequence[Version]) -> Version:
    """Return the last version that locks its report; LookupError where the report is open."""
    for version in reversed(versions):
        if version.locks:
            return version
    raise LookupError("the report is not final")
