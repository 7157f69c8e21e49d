"""The versions of a report: what a draft is called by them, and which one a content code names."""

from collections.abc import Iterable, Sequence

from forms.report import Report
from forms.sign_off.content_code import bears, content_code, is_old
from forms.sign_off.drafts import DRAFT
from storage.sign_off import SignOff, Stage, Version


def draft_name(versions: Iterable[Version], report: Report) -> str:
    """Return what a draft is called: by its number while nothing was changed since then."""
    draft = last_draft(versions)
    if draft and bears(report, draft.code):
        return draft.name
    return DRAFT


def last_draft(versions: Iterable[Version]) -> Version | None:
    """Return what was handed in last; None where nothing was."""
    drafts = [version for version in versions if version.stage is Stage.DRAFT]
    return drafts[-1] if drafts else None


def earlier_draft(versions: Sequence[Version], report: Report) -> Version | None:
    """Return what was handed in last before the draft that ``report`` is; None for nothing.

    Of one that was changed since, that is the last of all.
    """
    draft = last_draft(versions)
    if draft and bears(report, draft.code):
        return last_draft(version for version in versions if version.id < draft.id)
    return draft


def version_with(sign_off: SignOff, report: int, code: str) -> Version | None:
    """Return the first version of the report with the id ``report`` that bears ``code``.

    One that bears an old code is also known by the code that is printed of it today.
    """
    versions = sign_off.versions(report)
    for version in versions:
        if version.code == code:
            return version
    if code and not is_old(code):
        for version in versions:
            if is_old(version.code) and content_code(sign_off.content(version.id)) == code:
                return version
    return None


def locking_version(versions: Sequence[Version]) -> Version:
    """Return the last version that locks its report; LookupError where the report is open."""
    for version in reversed(versions):
        if version.locks:
            return version
    raise LookupError("the report is not final")
