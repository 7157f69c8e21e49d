"""What the checks of a text cost: run ``python -m tests.benchmarks.bench_checks``.

Each check is timed on a text that it has never seen, and after an edit of one paragraph of a text
that was checked before. Counted is the time of the processor, the best of all rounds, as others'
work on the machine can only lengthen it; beside it stands how often one plain regular expression
would go over the text meanwhile.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count, cycle
from time import process_time

from forms.checks.finding import Case
from forms.editions.registry import checks_of
from forms.prose.numerals import to_chinese
from forms.report import Report
from forms.review import case_of
from intake.sample import sample_reports

TEXT = "text.overview"
LENGTH, ROUNDS = 10_000, 30
#: Held against last year's text: once in a while, not at each edit.
_COMPARING = "text.similar"
_MOST, _MOST_COMPARING = 10, 100  # ms
_PLAIN = re.compile(r"[0-9]+|[，。；：]")
_SHOWN = 8  # checks
#: So many paragraphs of the sample, its first ones, are full of figures.
_WITH_FIGURES = 2

Times = dict[str, list[float]]


def main() -> None:
    """Print what the checks take of a text that is new, and of one that was edited."""
    last, report = sample_reports()
    last = last.changed([last.edit(TEXT, _long(last, 0))])
    new: Times = defaultdict(list)
    edited: Times = defaultdict(list)
    plain = []
    for turn in range(1, ROUNDS + 1):
        text = _long(report, turn)
        plain.append(_plain(text))
        for times, words in ((new, text), (edited, _edited(text))):
            _check(case_of(report.changed([report.edit(TEXT, words)]), last), times)
    sys.stdout.write(f"{LENGTH} characters, {ROUNDS} rounds\n")
    _tell("never seen", new, min(plain))
    _tell("one paragraph edited", edited, min(plain))


def _long(report: Report, turn: int) -> str:
    """Return the report's texts over and over, no paragraph of which has been seen before.

    With figures as often as offices have them, about a hundred in 10,000 characters.
    """
    lines = [line for id in (TEXT, "text.problems") for line in report.text(id).split("\n")]
    lines += lines[_WITH_FIGURES:] * 3
    text = ""
    for number, line in zip(count(), cycle(lines), strict=False):
        if len(text) >= LENGTH:
            return text[:LENGTH]
        text += f"{line}由第{to_chinese(turn)}轮、第{to_chinese(number)}段的人员落实。\n"
    raise AssertionError


def _edited(text: str) -> str:
    middle = text.find("，", len(text) // 2)
    return f"{text[:middle]}，依法依规{text[middle:]}"


def _plain(text: str) -> float:
    begun = process_time()
    _PLAIN.findall(text)
    return (process_time() - begun) * 1_000


def _check(case: Case, times: Times) -> None:
    """Run all checks, and note how long those of each code have taken, in ms."""
    taken: dict[str, float] = defaultdict(float)
    for check in checks_of(case.report.form):
        begun = process_time()
        for _ in check.find(case):
            pass
        taken[check.code] += (process_time() - begun) * 1_000
    for code, time in taken.items():
        times[code].append(time)


def _tell(name: str, times: Times, plain: float) -> None:
    best = {code: min(taken) for code, taken in times.items()}
    comparing = best.pop(_COMPARING)
    total = sum(best.values())
    sys.stdout.write(
        f"{name}: all but {_COMPARING} {total:.1f} ms (at most {_MOST}), "
        f"{total / plain:.0f} times a plain expression; "
        f"{_COMPARING} {comparing:.1f} ms (at most {_MOST_COMPARING})\n"
        f"    {', '.join(_costliest(best))}\n"
    )


def _costliest(best: dict[str, float]) -> Iterator[str]:
    by_cost: Sequence[str] = sorted(best, key=lambda code: -best[code])
    for code in by_cost[:_SHOWN]:
        yield f"{code} {best[code]:.2f}"


if __name__ == "__main__":
    main()
