"""The reading of a text, paragraph by paragraph."""

from collections.abc import Sequence
from functools import lru_cache

from forms.editions.prose_2021.clauses import readings
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.topics import Above, Topics
from forms.prose.grammar import Reading, Setting
from forms.prose.plain import plain
from forms.prose.relative_years import with_relative_years
from forms.prose.scenes import may_state, sentences

#: What has more lines, longer ones or more figures is no text that somebody wrote, and is not gone
#: through at each edit.
_MOST_LINES, _LONGEST_LINE, _MOST_FIGURES = 2_000, 10_000, 1_000


class _Prose:
    """The sentences that offices write about the tables."""

    def read(self, text: str, setting: Setting) -> Sequence[Reading]:
        """Return the numbers of ``text`` that certainly state a figure, in their order."""
        return _read(text, setting)


@lru_cache(maxsize=16)
def _read(text: str, setting: Setting) -> tuple[Reading, ...]:
    """Read the paragraphs of a text, of which an edit leaves all but one as they were."""
    found: list[Reading] = []
    above: Above = ()
    start = 0
    for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]:
        if line and len(line) <= _LONGEST_LINE and len(found) <= _MOST_FIGURES:
            inside, above = _paragraph(line, setting, above)
            found += (each.moved(start) for each in inside)
        start += len(line) + 1
    return tuple(found)


@lru_cache(maxsize=512)
def _paragraph(line: str, setting: Setting, above: Above) -> tuple[tuple[Reading, ...], Above]:
    """Return what a paragraph states under the headings ``above``, and those that follow on it."""
    words = with_relative_years(plain(line), setting.year)
    state = State(setting, Topics(above))
    state.begin_line(words.text)
    if not may_state(words):
        return (), state.topics.above
    found: list[Reading] = []
    for sentence in sentences(words):
        state.begin_sentence(sentence[0].words.text if sentence else "")
        for clause in sentence:
            found += readings(clause, state)
    state.topics.end_line()
    return tuple(sorted(found, key=_start)), state.topics.above


def _start(reading: Reading) -> int:
    return reading.start


GRAMMAR = _Prose()
