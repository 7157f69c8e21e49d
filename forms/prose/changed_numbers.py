"""Which numbers an edit of a text has changed, for telling it."""

from collections.abc import Iterator

from forms.prose.masked import masked
from forms.report import Edit


def changed_numbers(edit: Edit) -> list[tuple[str, str]]:
    """Return the numbers as they were and as they are, where an edit changed nothing but these.

    Of one that changed other words too nothing is returned.
    """
    if not isinstance(edit.old, str) or not isinstance(edit.new, str):
        return []
    before, after = list(_numbers(edit.old)), list(_numbers(edit.new))
    words = [sentence.words for sentence in masked(edit.old)]
    if words != [sentence.words for sentence in masked(edit.new)]:
        return []
    pairs = zip(before, after, strict=True)
    return [(old, new) for old, new in pairs if old != new]


def _numbers(text: str) -> Iterator[str]:
    for sentence in masked(text):
        for clause in sentence.clauses:
            for number in clause.numbers:
                yield text[number.start : number.end]
