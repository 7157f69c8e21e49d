"""The list of a ledger is narrowed by filters, years and words."""

from ledger.cases import Case
from ledger.disputes import Level
from ledger.events import CorrectionAsked
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import answer, case, day, dispute, heard, ledger
from usecases.ledger_rows import rows_of
from usecases.ledger_search import Search, Wanted, found, years_of

TODAY = day("2026-11-26")


def test_filters_take_what_they_say() -> None:
    late, soon = case("2026-10-28"), case("2026-11-03")
    waiting = case("2026-11-16", CorrectionAsked(day("2026-11-20")))
    closed = case("2026-01-12", answer("2026-01-20"))
    rows = rows_of(ledger(late, soon, waiting, closed), CALENDAR, TODAY)

    def ids(wanted: Wanted) -> set[int]:
        return {row.id for row in found(rows, Search(wanted))}

    assert ids(Wanted.OVERDUE) == {late.application.id}
    assert ids(Wanted.SOON) == {soon.application.id}
    assert ids(Wanted.CORRECTION) == {waiting.application.id}
    assert ids(Wanted.OPEN) == {each.application.id for each in (late, soon, waiting)}
    assert len(ids(Wanted.ALL)) == 4


def test_a_case_is_in_every_year_that_it_is_counted_in() -> None:
    over, still = case("2024-12-20", answer("2025-01-10")), case("2025-12-30")
    rows = rows_of(ledger(over, still), CALENDAR, TODAY)
    assert years_of(rows, TODAY) == [2026, 2025, 2024]
    in_years = {year: len(found(rows, Search(year=year))) for year in (2024, 2025, 2026)}
    assert in_years == {2024: 1, 2025: 2, 2026: 1}


def test_words_are_found_in_summary_number_office_and_documents() -> None:
    held = case("03-03", answer("03-10"), number="2025-017")
    named = held.application._replace(subject="征地补偿方案", office="土地股")
    letter = answer("03-10")
    from_letter = type(letter)(letter.on, letter.result, document="某公开〔2025〕9号")
    about = dispute("review", heard(Level.REVIEW, "04-01"))
    about = about._replace(application=named.id, number="某复〔2025〕3号")
    of_letter = Case(named, case("03-03", from_letter).events)
    rows = rows_of(ledger(of_letter, about), CALENDAR, TODAY)
    for words in ("补偿", "017", "土地股 征地", "〔２０２５〕9号", "某复"):
        assert len(found(rows, Search(words=words))) == 1
    assert found(rows, Search(words="补偿 财务")) == []
