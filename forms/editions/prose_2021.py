"""How offices state the figures of the form of 2021 in their texts, bound to its cells."""

from collections.abc import Sequence

from forms.prose.grammar import Reading, Setting


class _Prose:
    """The sentences that offices write about the tables."""

    def read(self, text: str, setting: Setting) -> Sequence[Reading]:  # noqa: ARG002
        """Return the numbers of ``text`` that certainly state a figure, in their order."""
        return ()


GRAMMAR = _Prose()
