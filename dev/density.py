"""How dense the code of each room is, beside that of projects it learns from.

A mirror, not a gate: a function is better when a reader follows it at once, not when it passes a
count. In the repository's folder: .venv/bin/python dev/density.py [FOLDER OR FILE …]
"""

import ast
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
#: Not of the program: its tests, scripts and packaging, and what building it leaves.
_NO_ROOMS = {"tests", "dev", "installer", "build", "dist"}
_WIDEST = 100  # columns, of which a Chinese character takes two
_LONGEST = 50  # lines of a function

_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Figures(NamedTuple):
    """What is measured of some modules, in the order of the table's columns."""

    median_lines: float  # of a module
    ninth_decile: float  # and how long the longest tenth of them are at least
    long_functions: float  # in percent of all
    mean_width: float  # of a line of code, in columns
    wide_lines: float  # in percent of all
    comprehensions: float  # as the next two, in 1,000 lines of code
    nested_comprehensions: float
    conditional_expressions: float


_HEADINGS = ("median", "p90", ">50 %", "width", ">100 %", "compr.", "nested", "cond.")

#: The same figures of other projects, measured on their newest snapshots without tests and
#: generated files.
ANCHORS = {
    "frictionlessdata/frictionless-py": Figures(46, 173, 4.5, 36.7, 0.3, 5.2, 0.1, 5.2),
    "gaphor/gaphor": Figures(69, 286, 1.4, 38.1, 0.2, 8.1, 0.3, 8.4),
    "vkbo/novelWriter": Figures(370, 1165, 6.3, 44.5, 0.7, 2.9, 0.0, 7.4),
    "qutebrowser/qutebrowser": Figures(164, 666, 2.6, 42.0, 0.1, 4.0, 0.0, 3.2),
    "metabrainz/picard": Figures(171, 575, 3.0, 41.8, 2.2, 5.9, 0.1, 5.5),
}


def main(names: Sequence[str]) -> None:
    """Print the figures of the rooms with these names, of all without any, and of the anchors."""
    rooms = [ROOT / name for name in names] or list(_rooms())
    print("".ljust(34), *(heading.rjust(7) for heading in _HEADINGS))
    everything: list[str] = []
    for room in rooms:
        sources = list(_sources(room))
        everything += sources
        _print_row(room.relative_to(ROOT).as_posix(), figures(sources))
    _print_row("all of these", figures(everything))
    for name, of_anchor in ANCHORS.items():
        _print_row(name, of_anchor)


def figures(sources: Sequence[str]) -> Figures:
    """Return the figures of modules, given their source texts."""
    lines = [line for source in sources for line in source.splitlines()]
    widths = [_columns(line) for line in lines if _is_code(line)]
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    functions = [node for node in nodes if isinstance(node, _Function)]
    comprehensions = [node for node in nodes if isinstance(node, _Comprehension)]
    thousands = len(widths) / 1000
    lengths = [len(source.splitlines()) for source in sources]
    return Figures(
        median_lines=median(lengths),
        ninth_decile=quantiles(lengths * 2, n=10)[-1],  # it takes two at least
        long_functions=_percent(map(_is_long, functions), len(functions)),
        mean_width=sum(widths) / len(widths),
        wide_lines=_percent((_columns(line) > _WIDEST for line in lines), len(lines)),
        comprehensions=len(comprehensions) / thousands,
        nested_comprehensions=sum(map(_has_another, comprehensions)) / thousands,
        conditional_expressions=sum(isinstance(node, ast.IfExp) for node in nodes) / thousands,
    )


def _rooms() -> Iterator[Path]:
    yield ROOT / "main.py"
    for folder in sorted(ROOT.iterdir()):
        is_ours = not folder.name.startswith(".") and folder.name not in _NO_ROOMS
        if is_ours and (folder / "__init__.py").exists():
            yield folder


def _sources(room: Path) -> Iterator[str]:
    """Yield the source text of each module that says more than a docstring."""
    for path in sorted(room.rglob("*.py")) if room.is_dir() else [room]:
        source = path.read_text("utf-8")
        if path.name != "__init__.py" or len(source.splitlines()) > 1:
            yield source


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _columns(line: str) -> int:
    """Return how many columns a line takes on a screen, as ruff counts them."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    return len(line) + wide


def _is_long(function: _Function) -> bool:
    last = function.end_lineno or function.lineno
    return last - function.lineno + 1 > _LONGEST


def _has_another(comprehension: _Comprehension) -> bool:
    """Whether there is a comprehension within this one."""
    found = [node for node in ast.walk(comprehension) if isinstance(node, _Comprehension)]
    return len(found) > 1


def _percent(which: Iterable[bool], of: int) -> float:
    return 100 * sum(which) / of if of else 0.0


def _print_row(name: str, row: Figures) -> None:
    median_lines, ninth_decile, *others = row
    cells = [f"{median_lines:.0f}", f"{ninth_decile:.0f}", *(f"{value:.1f}" for value in others)]
    print(name.ljust(34), *(cell.rjust(7) for cell in cells))


if __name__ == "__main__":
    main(sys.argv[1:])
