"""What a clerk has to know of a report that was read: counted, judged, found missing."""

from forms.report import Report
from forms.values import Value
from tests.builders import complete, stated_totals
from tests.reads import UNREAD, UNSURE, report_read
from usecases.looking_over import (
    Concern,
    Tally,
    concern,
    is_open,
    missing_facts,
    missing_texts,
    sums,
    tally,
)


def entered(report: Report, **values: Value) -> Report:
    return report.changed(report.edit(id, value) for id, value in values.items())


def test_what_was_read_and_what_was_not_is_counted_over_the_tables_alone() -> None:
    read = report_read()
    assert tally(read, read.report) == Tally(read=179, blank=0, unread=21, filled=0)
    assert tally(read, read.report).fields == 200


def test_what_the_clerk_fills_in_stays_unread_and_is_counted_as_filled() -> None:
    read = report_read()
    by_now = entered(read.report, **{UNREAD[0]: 2})
    assert tally(read, by_now) == Tally(read=179, blank=0, unread=21, filled=1)


def test_sums_that_hold_those_that_do_not_and_those_that_nobody_can_judge() -> None:
    report = stated_totals(complete())
    judged = sums(report)
    assert judged.holding
    assert (judged.broken, judged.unjudged) == ((), 0)
    broken = sums(entered(report, **{"requests.total.natural": 3})).broken
    assert {equation.name for equation in broken} >= {"自然人"}


def test_a_total_that_only_follows_from_its_parts_proves_nothing() -> None:
    derived = complete()
    assert sums(derived).unjudged > 0
    assert "requests.total.natural" not in {
        id for equation in sums(derived).holding for id in equation.fields
    }


def test_one_way_of_contact_is_enough() -> None:
    assert missing_facts(complete({"contact.phone": None, "contact.email": "a@b.cn"})) == []
    report = complete({"contact.phone": None}, date=None)
    assert missing_facts(report) == ["date", "contact.office"]
    assert missing_facts(Report(report.form)) == ["unit", "year", "date", "contact.office"]


def test_a_section_without_text_is_missed() -> None:
    assert missing_texts(complete()) == []
    assert missing_texts(complete({"text.problems": None})) == ["text.problems"]


def test_a_field_is_of_concern_until_the_clerk_changes_it() -> None:
    read = report_read()
    assert concern(read, read.report, UNREAD[0]) is Concern.UNREAD
    assert concern(read, read.report, UNSURE) is Concern.UNSURE
    assert concern(read, read.report, "requests.received.natural") is None
    assert concern(read, read.report, "contact.fax") is None
    by_now = entered(read.report, **{UNREAD[0]: 2, UNSURE: 3})
    assert concern(read, by_now, UNREAD[0]) is None
    assert concern(read, by_now, UNSURE) is None


def test_a_doubt_is_open_until_each_of_its_fields_is_changed() -> None:
    read = report_read()
    doubt = next(each for each in read.doubts if each.cells == UNREAD)
    assert is_open(read, read.report, doubt)
    one = entered(read.report, **{UNREAD[0]: 2})
    assert is_open(read, one, doubt)
    assert not is_open(read, entered(read.report, **dict.fromkeys(UNREAD, 0)), doubt)


def test_a_total_that_follows_from_what_was_filled_in_is_settled_with_it() -> None:
    read = report_read()
    doubt = next(each for each in read.doubts if each.cells == UNREAD)
    parts = [id for id in UNREAD if not read.report.form.fields[id].parts]
    by_now = entered(read.report, **dict.fromkeys(parts, 0))
    assert by_now.value("requests.otherwise.misc.total") == 0
    assert concern(read, by_now, "requests.otherwise.misc.total") is None
    assert not is_open(read, by_now, doubt)
    assert tally(read, by_now).filled == len(UNREAD)


def test_a_total_that_was_not_read_is_open_though_its_parts_were() -> None:
    total = "requests.received.total"
    read = report_read(unread=(total,), unsure=())
    assert read.report.value(total) == 2
    assert concern(read, read.report, total) is Concern.UNREAD
    assert is_open(read, read.report, read.doubts[0])
    assert tally(read, read.report).filled == 0
