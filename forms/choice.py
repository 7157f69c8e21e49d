"""What the clerk has said of a number in a text: which figure of a table it is, or that it is none.

A choice hangs on words, not on a position, as written reasons do: whatever is edited elsewhere has
no part in it, and it stands as long as its clause stands. Numbers are left open (``#``), so that a
number that is corrected keeps its choice.
"""

from typing import NamedTuple


class Place(NamedTuple):
    """A number in the text of the field ``id``: the ``number``-th of its clause, from 0.

    ``sentence`` and ``clause`` are the words that it stands in, ``before`` and ``after`` the
    sentences beside. Of ``of`` sentences of the text that read alike its own is the ``nth``, from
    0. ``is_alone`` says that no other clause of the text reads alike. Places are made and found
    again by :mod:`forms.prose.choices`.
    """

    id: str
    sentence: str
    clause: str
    number: int
    before: str = ""
    after: str = ""
    nth: int = 0
    of: int = 1
    is_alone: bool = True


class Choice(NamedTuple):
    """The ``cells`` whose sum a number states; () of one that is no figure of a table.

    None takes an earlier choice back: the program reads the number by itself again.
    """

    place: Place
    cells: tuple[str, ...] | None
