"""The versions of an open report: which one it still is, and which one a content code names."""

from typing import NamedTuple

from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import DRAFT
from storage.sign_off import Stage
from usecases.open_report import OpenReport


class Original(NamedTuple):
    """The state of a report that a document was made from; ``name`` is empty where that is not known."""

    name: str
    report: Report


def draft_name(opened: OpenReport) -> str:
    """Return what a draft is called: by its number while nothing was changed since it was handed in."""
    versions = opened.sign_off.versions(opened.id)
    drafts = [version for version in versions if version.stage is Stage.DRAFT]
    if drafts and drafts[-1].code == content_code(opened.report):
        return drafts[-1].name
    return DRAFT


def original_of(opened: OpenReport, code: str) -> Original:
    """Return the first version that bears ``code``, else the report as it is."""
    for version in opened.sign_off.versions(opened.id):
        if version.code == code:
            return Original(version.name, opened.sign_off.content(version.id))
    if code == content_code(opened.report):
        return Original("现在的内容", opened.report)
    return Original("", opened.report)
