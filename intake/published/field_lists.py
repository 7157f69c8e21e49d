"""Lists of a report's fields by their ids, which repeat for programs what its pages say."""

from typing import Final

from forms.form import Form
from reading.seen import Block, Table

_MOST: Final = 0.5  # of the rows of such a list begin with an id


def is_list_of_fields(form: Form, block: Block) -> bool:
    """Whether a block is such a list, as the last sheet of our workbooks is."""
    if not isinstance(block, Table):
        return False
    ids = [row for row in block.rows if row and row[0].words in form.fields]
    return len(ids) > _MOST * len(block.rows)
