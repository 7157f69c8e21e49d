"""The files of holidays: one a year, none left out, each named after its year."""

from resources.working_days import FOLDER, announced_years


def test_each_file_is_named_after_its_year() -> None:
    years = [str(data["year"]) for data in announced_years()]
    assert years == sorted(path.stem for path in FOLDER.iterdir())
