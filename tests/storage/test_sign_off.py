"""Sign-off: numbered versions, what came back, the lock of a final, reasons, all for good."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from forms.report import Edit
from forms.sign_off.content_code import bears, content_code
from forms.sign_off.reasons import Reason
from storage.errors import Damaged, LibraryError, Locked
from storage.history import How
from storage.library import Library
from storage.sign_off import Reply, SignOff, Stage, Version
from tests.storage.released.build import FOLDER as RELEASED
from tests.storage.samples import RECEIVED, sample

WHY = Reason(
    "continuity.carried_in", (RECEIVED,), {RECEIVED: 4, "left": 4, "right": None}, "原因㛃"
)
REPLY = Reply("王某", date(2026, 1, 20), agrees=False, text="请核对第三部分")


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as library:
        library.add(sample())
        library.add(sample("另一单位"))
        yield library


@pytest.fixture
def sign_off(library: Library) -> SignOff:
    return library.sign_off


def keep(library: Library, stage: Stage = Stage.DRAFT, remark: str = "") -> Version:
    return library.sign_off.keep(1, stage, library.load(1), remark)


def test_versions_count_from_one_for_each_report_and_stage(library: Library) -> None:
    assert [keep(library).name, keep(library).name] == [
        "送审稿第 1 稿",
        "送审稿第 2 稿",
    ]  # in the same second, too
    assert library.sign_off.keep(2, Stage.DRAFT, library.load(2)).number == 1
    assert keep(library, Stage.FINAL).name == "定稿"
    assert [version.name for version in library.sign_off.versions(1)] == [
        "送审稿第 1 稿",
        "送审稿第 2 稿",
        "定稿",
    ]


def test_a_version_keeps_the_report_whatever_becomes_of_it(library: Library) -> None:
    before = library.load(1)
    version = keep(library, remark="请审")
    library.record(1, [Edit(RECEIVED, None, 99), Edit("unit", None, "改名局")], How.TYPED)
    kept = library.sign_off.content(version.id)
    assert content_code(kept) == version.code == content_code(before)
    assert kept.text("unit") == before.text("unit")
    assert library.sign_off.versions(1) == [version]
    assert version.remark == "请审"


def test_what_came_back_is_kept(library: Library, sign_off: SignOff) -> None:
    version = keep(library)
    sign_off.answer(version.id, REPLY)
    sign_off.answer(version.id, REPLY._replace(agrees=True, text=""))
    assert sign_off.versions(1)[0].replies == (REPLY, REPLY._replace(agrees=True, text=""))


def test_a_final_locks_the_report_and_no_other(library: Library, sign_off: SignOff) -> None:
    keep(library, Stage.FINAL)
    assert library.is_final(1)
    assert not library.is_final(2)
    for change in (
        lambda: library.record(1, [Edit(RECEIVED, None, 1)], How.TYPED),
        lambda: keep(library),
        lambda: keep(library, Stage.FINAL),
        lambda: sign_off.explain(1, WHY),
    ):
        with pytest.raises(Locked):
            change()
    assert library.load(1).values == sample().values
    library.record(2, [Edit(RECEIVED, None, 1)], How.TYPED)
    assert [(entry.drafts, entry.is_final) for entry in library.reports()] == [
        (0, False),
        (0, True),
    ]


def test_the_list_has_the_state_and_the_code_of_the_last_version(
    library: Library, sign_off: SignOff
) -> None:
    def told() -> tuple[str, str]:
        entry = library.entry(1)
        return entry.state, entry.code

    assert told() == ("填报中", "")
    first = keep(library)
    assert told() == ("送审第 1 稿", first.code)
    library.record(1, [Edit(RECEIVED, None, 7)], How.TYPED)
    final = keep(library, Stage.FINAL)
    assert final.code != first.code
    assert told() == ("已定稿", final.code)
    sign_off.reopen(final.id, "数字有误", published=True)
    assert told() == ("已重新打开", final.code)
    second = keep(library)
    assert told() == ("送审第 2 稿", second.code)


def test_a_final_is_reopened_once_with_its_reason_and_can_be_made_again(
    library: Library, sign_off: SignOff
) -> None:
    first = keep(library, Stage.FINAL)
    sign_off.reopen(first.id, "数字有误", published=True)
    assert not library.is_final(1)
    (version,) = sign_off.versions(1)
    assert version.reopened
    assert (version.reopened.why, version.reopened.published, version.locks) == (
        "数字有误",
        True,
        False,
    )
    library.record(1, [Edit(RECEIVED, None, 5)], How.TYPED)
    second = keep(library, Stage.FINAL)
    assert (second.name, second.locks, library.is_final(1)) == ("定稿第 2 版", True, True)


def test_reasons_come_back_in_the_order_they_were_written(sign_off: SignOff) -> None:
    sign_off.explain(1, WHY)
    sign_off.explain(1, WHY._replace(text=""))
    assert sign_off.reasons(1) == [WHY, WHY._replace(text="")]
    assert sign_off.reasons(2) == []


@pytest.mark.parametrize("table", ["reason", "version", "reply", "reopening"])
def test_nothing_of_it_can_be_changed_or_deleted(
    library: Library, sign_off: SignOff, table: str
) -> None:
    sign_off.explain(1, WHY)
    version = keep(library, Stage.FINAL)
    sign_off.answer(version.id, REPLY)
    sign_off.reopen(version.id, "", published=False)
    library.close()
    with closing(sqlite3.connect(library.path)) as db:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = 7"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)


@pytest.mark.parametrize(
    "damage",
    [
        "content = replace(content, '\"year\":2025', '\"year\":2024')",
        "content = replace(content, 'contact.fax㛃', 'contact.fax')",  # stands on no page
        "code = replace(code, ' ', '  ')",
        "digest = NULL",
    ],
)
def test_a_version_that_is_not_what_was_kept_is_damage(library: Library, damage: str) -> None:
    version = keep(library)
    spoil(library, damage)
    with Library.open(library.path) as again, pytest.raises(Damaged):
        again.sign_off.content(version.id)


def test_a_version_of_before_is_judged_by_its_own_code(path: Path) -> None:
    """It has no digest; its code is 48 bits of all that was kept."""
    shutil.copy(RELEASED / "v2.nianbao", path)
    with Library.open(path) as library:
        id = library.last_open
        assert id is not None
        report = library.load(id)
        for version in library.sign_off.versions(id):
            assert library.sign_off.content(version.id).values == report.values
            assert bears(report, version.code)
        new = library.sign_off.keep(id, Stage.DRAFT, report)
        assert (new.number, new.code) == (2, content_code(report))
    spoil(library, "content = replace(content, 'contact.fax㛃', 'contact.fax')")
    with Library.open(path) as again:
        for version in again.sign_off.versions(id):
            with pytest.raises(Damaged):
                again.sign_off.content(version.id)


def test_a_version_keeps_a_report_only_in_all_its_fields(library: Library) -> None:
    """Also in those that no page shows, which the code does not tell of."""
    version = keep(library)
    report = library.load(1)
    assert library.sign_off.keeps(version.id, report)
    for field, value in (("kind", "government"), (RECEIVED, 99)):
        assert not library.sign_off.keeps(version.id, report.changed([report.edit(field, value)]))


def spoil(library: Library, damage: str) -> None:
    """Close the library, and damage its versions as no statement of ours could."""
    library.close()
    with closing(sqlite3.connect(library.path)) as db:
        db.execute("DROP TRIGGER version_holds")
        db.execute(f"UPDATE version SET {damage}")
        db.commit()


def test_a_version_of_a_report_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError):
        library.sign_off.keep(99, Stage.DRAFT, sample())
    assert library.sign_off.versions(99) == []
