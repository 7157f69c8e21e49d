"""Two reports in one file, which nobody could tell apart figure by figure."""

from collections.abc import Sequence

from forms.form import Form
from intake.errors import IntakeError
from intake.matching.wording import key
from intake.published.sections import Cut, best_chain, has_figures
from intake.published.titles import titles
from reading.seen import Block, Table, all_text


def refuse_several(form: Form, blocks: Sequence[Block], found: Cut) -> None:
    """Refuse a file in which another report stands before or after the one that was found.

    One that stands there twice, as pages have a copy for phones, is the same.

    Raises:
        IntakeError: where there is another.
    """
    if not found.parts:
        return
    first, last = found.parts[0].start.at, found.parts[-1].start.last
    for begin, end in ((0, first), (last + 1, len(blocks))):
        other = best_chain(form, blocks, begin, end)
        if has_figures(other, blocks, end) > 1 and not _is_copy(blocks, other[0].at, first):
            raise IntakeError(
                "里面不止一份年报，没有读入：分不清哪些数是哪一份的。请每份另存为一个文件再读入。"
            )


def _is_copy(blocks: Sequence[Block], one: int, other: int) -> bool:
    """Whether two reports that begin in these blocks have the same tables and one title."""
    earlier, later = sorted((one, other))
    named = {
        (title.unit, title.year)
        for title in titles(list(enumerate(blocks)))
        if title.unit and title.year
    }
    before, after = _tables(blocks[earlier:later]), _tables(blocks[later:])
    return len(named) < 2 and before == after


def _tables(blocks: Sequence[Block]) -> list[str]:
    return [key(all_text([block])) for block in blocks if isinstance(block, Table)]
