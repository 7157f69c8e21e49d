"""The versions of a report: which one a content code names, and which one locks the report."""

import pytest

from storage.sign_off import Stage
from usecases.open_report import OpenReport
from usecases.versions import locking_version, version_with


def test_of_several_versions_with_one_code_it_is_the_first(opened: OpenReport) -> None:
    first = opened.keep_version(Stage.DRAFT)
    opened.keep_version(Stage.DRAFT)
    assert version_with(opened.sign_off, opened.id, first.code) == first
    for other in ("", "0000 0000 0000", "0000 0000 0000 0000 0000"):
        assert version_with(opened.sign_off, opened.id, other) is None


def test_the_final_that_was_not_opened_again_locks(opened: OpenReport) -> None:
    opened.keep_version(Stage.FINAL)
    opened.reopen("印错了一个字。", published=True)
    with pytest.raises(LookupError):
        locking_version(opened.sign_off.versions(opened.id))
    second = opened.keep_version(Stage.FINAL)
    assert locking_version(opened.sign_off.versions(opened.id)) == second
