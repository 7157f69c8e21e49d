"""Taking back without a window: what came back, against the version it was made from."""

from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from intake.errors import IntakeError
from storage.history import How
from storage.sign_off import Stage
from tests.intake.edited import at_end_of_slip, edit, rewrite, run
from usecases.open_report import OpenReport
from usecases.take_back import ReturnedDraft, take_back

RECEIVED, RECEIVED_TOTAL = "requests.received.natural", "requests.received.total"
NOTE = "同意，请报局长"


def draft(opened: OpenReport, folder: Path) -> Path:
    """Return the draft as the window prints it."""
    path = folder / "送审稿.docx"
    document = compose(
        opened.report,
        draft=opened.draft_name,
        standings=opened.standings_of(opened.report),
        previous=opened.previous,
        earlier=opened.earlier,
    )
    deliver(document, "docx", path)
    return path


def figure(old: str, new: str) -> tuple[str, str]:
    return f">{old}</w:t>", f">{new}</w:t>"


def suggested(returned: ReturnedDraft) -> dict[str, object]:
    return {each.edit.id: each.edit.new for each in returned.suggestions}


@pytest.fixture
def handed_in(opened: OpenReport) -> OpenReport:
    """A report with a figure that stands in one place only, handed in."""
    opened.carry_out([opened.report.edit(RECEIVED, 4321)], How.TYPED)
    opened.keep_version(Stage.DRAFT)
    return opened


def test_an_untouched_draft_says_nothing(handed_in: OpenReport, tmp_path: Path) -> None:
    returned = take_back(handed_in, draft(handed_in, tmp_path))
    assert returned == ReturnedDraft(None, "送审稿第 1 稿", (), {}, (), (), (), tracked=False)


def test_a_changed_figure_is_suggested_over_what_was_changed_since(
    handed_in: OpenReport, tmp_path: Path
) -> None:
    path = edit(draft(handed_in, tmp_path), figure("4321", "4322"))
    handed_in.carry_out([handed_in.report.edit("text.other_matters", "另有。")], How.TYPED)
    handed_in.carry_out([handed_in.report.edit(RECEIVED, 5)], How.TYPED)
    returned = take_back(handed_in, path)
    assert returned.original == "送审稿第 1 稿"
    assert suggested(returned) == {RECEIVED: 4322}
    assert returned.suggestions[0].collides
    assert handed_in.report.number(RECEIVED) == 5, "nothing is changed by looking"


def test_a_document_of_no_version_is_compared_with_the_report_as_it_is(
    opened: OpenReport, tmp_path: Path
) -> None:
    path = draft(opened, tmp_path)
    assert take_back(opened, path).original == "现在的内容"
    opened.carry_out([opened.report.edit("text.other_matters", "另有。")], How.TYPED)
    returned = take_back(opened, path)
    assert returned.original == ""
    assert set(suggested(returned)) == {"text.other_matters"}


def test_only_what_was_written_on_the_slip_is_a_note(handed_in: OpenReport, tmp_path: Path) -> None:
    """The slip lists findings and last year's figures: they were printed, nobody wrote them."""
    assert handed_in.standings_of(handed_in.report)
    path = rewrite(
        draft(handed_in, tmp_path),
        lambda body: at_end_of_slip(body, f"<w:p>{run(NOTE)}</w:p>"),
    )
    returned = take_back(handed_in, path)
    assert [(note.place, note.text) for note in returned.slip_notes] == [("送审签批单", NOTE)]
    assert returned.unmatched == ()


def test_what_the_overview_says_is_nobodys_note(handed_in: OpenReport, tmp_path: Path) -> None:
    """It tells of the draft before: of the second, what was changed since the first."""
    handed_in.carry_out([handed_in.report.edit("text.other_matters", "另有。")], How.TYPED)
    unnamed = take_back(handed_in, draft(handed_in, tmp_path))
    assert (unnamed.original, unnamed.slip_notes) == ("现在的内容", ())
    handed_in.keep_version(Stage.DRAFT)
    path = draft(handed_in, tmp_path)
    handed_in.carry_out([handed_in.report.edit(RECEIVED, 5)], How.TYPED)
    handed_in.keep_version(Stage.DRAFT)
    returned = take_back(handed_in, path)
    assert (returned.original, returned.slip_notes) == ("送审稿第 2 稿", ())


def test_the_draft_before_is_that_which_was_handed_in_last(handed_in: OpenReport) -> None:
    def before() -> tuple[str, object] | None:
        earlier = handed_in.earlier
        return (earlier.name, earlier.report.number(RECEIVED)) if earlier else None

    assert before() is None, "the first has none"
    handed_in.carry_out([handed_in.report.edit(RECEIVED, 5)], How.TYPED)
    assert before() == ("送审稿第 1 稿", 4321)
    handed_in.keep_version(Stage.DRAFT)
    assert before() == ("送审稿第 1 稿", 4321), "it is the second itself"
    handed_in.carry_out([handed_in.report.edit(RECEIVED, 6)], How.TYPED)
    assert before() == ("送审稿第 2 稿", 5)


def test_words_in_a_numbers_place_are_told_and_not_suggested(
    handed_in: OpenReport, tmp_path: Path
) -> None:
    returned = take_back(handed_in, edit(draft(handed_in, tmp_path), figure("4321", "约四千")))
    assert RECEIVED not in suggested(returned)
    label = handed_in.report.form.fields[RECEIVED].label
    assert (label, "约四千（不是数或日期）") in [
        (part.place, part.text) for part in returned.unmatched
    ]


def test_the_title_of_another_report_is_told(handed_in: OpenReport, tmp_path: Path) -> None:
    path = rewrite(
        draft(handed_in, tmp_path), lambda body: body.replace("青禾县农业农村局", "青禾县水利局")
    )
    title = take_back(handed_in, path).other_title
    assert title is not None
    assert title.startswith("青禾县水利局")


def test_what_is_no_document_is_refused(handed_in: OpenReport, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(IntakeError):
        take_back(handed_in, path)
