"""The heads of table four among printed words: its groups, and the results below each."""

from collections.abc import Sequence
from dataclasses import replace

from forms.editions.wordings import OTHER_WORDINGS
from forms.form import Field
from intake.matching.wording import key
from intake.published.labels import best
from intake.published.official_rows import OfficialRow
from intake.published.printed_rows import PrintedBox, PrintedRow


class HeadWords:
    """What the heads of a table say: to which group of figures they belong, and which result."""

    def __init__(self, row: OfficialRow) -> None:
        """Take the groups and results of ``row``, and what stands above a group."""
        self.fields: dict[tuple[str, str], Field] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        for field, heads in zip(row.fields, row.heads, strict=True):
            *above, group, result = heads
            self.fields[group, result] = field
            self._above[group] = tuple(above)
        self._all_above = {name for names in self._above.values() for name in names}
        self.groups = tuple(self._above)
        self.results = tuple(dict.fromkeys(result for _, result in self.fields))

    def result(self, words: str) -> str:
        """Return which result ``words`` is; empty where it is none, or more than one."""
        plain = key(words)
        if sum(result in plain for result in self.results) > 1:
            return ""
        return best(words, self.results)

    def with_words_apart(self, row: PrintedRow) -> PrintedRow:
        """Return a row in which several results of one line of text have a box each."""
        boxes: list[PrintedBox] = []
        for box in row.boxes:
            words = box.words.split()
            if not row.has_columns and sum(bool(self.result(each)) for each in words) > 1:
                boxes += [replace(box, words=each) for each in words]
            else:
                boxes.append(box)
        return replace(row, boxes=boxes)

    def is_above_results(self, words: str) -> bool:
        """Whether ``words`` are a group, or what stands above some."""
        return bool(self.group(words) or best(words, self._all_above))

    def group(self, words: str) -> str:
        """Return the group that ``words`` name, with or without what stands above it."""
        plain = key(words)
        named: list[tuple[int, str, str]] = []
        for group in self.groups:
            for name in (group, *OTHER_WORDINGS.get(group, ())):
                if name in plain:
                    named.append((len(name), name, group))
        if not named:
            return ""
        _, longest, found = max(named)
        rest = plain.replace(longest, "")
        if any(name in rest for _, name, group in named if group != found):
            return ""
        others = [name for name in self._all_above if name not in self._above[found]]
        return "" if any(name in rest for name in others) else found

    def groups_in(self, boxes: Sequence[PrintedBox]) -> list[str]:
        """Return the groups named in ``boxes``, from left to right."""
        return list(filter(None, (self.group(box.words) for box in boxes)))

    def are_from_top(self, lines: Sequence[Sequence[PrintedBox]]) -> bool:
        """Whether in ``lines`` groups stand above their results, and from left to right."""
        groups = results = 0
        for line in lines[:-1] if any(map(self.groups_in, lines)) else ():
            groups += len(self.groups_in(line))
            results += len(self.results_in(line))
            if results > groups * len(self.results):
                return False
        return all(map(self._are_from_left, lines))

    def _are_from_left(self, line: Sequence[PrintedBox]) -> bool:
        """Whether no group stands to the right of a head that is above other groups."""
        above: set[str] = set()
        for box in line:
            group = self.group(box.words)
            if group and not above.issubset(self._above[group]):
                return False
            above.update(filter(None, [best(box.words, self._all_above)]))
        return True

    def results_in(self, boxes: Sequence[PrintedBox]) -> list[str]:
        """Return the results named in ``boxes``, from left to right."""
        return list(filter(None, (self.result(box.words) for box in boxes)))

    def in_order(self, groups: Sequence[str], results: Sequence[str]) -> list[Field]:
        """Return the fields below ``results``, as many for each of ``groups``; none if unclear."""
        size = len(self.results)
        are_known = set(groups) <= set(self.groups) and len(set(groups)) == len(groups)
        if not are_known or len(results) != len(groups) * size:
            return []
        fields: list[Field] = []
        for at, group in enumerate(groups):
            below = results[at * size : (at + 1) * size]
            if set(below) != set(self.results):
                return []
            fields += [self.fields[group, result] for result in below]
        return fields
