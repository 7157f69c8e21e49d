"""The ledger as a kind of file: its tables, and what shows that one is damaged."""

from storage.kinds import LEDGER
from storage.layout import Layout
from storage.ledger.migrations import MIGRATIONS

#: The columns of each table but its ``sum``.
COLUMNS = {
    "application": (
        "id unit number channel arrived_on applicant subject office received_on received_because "
        'split_from repeats "group" is_opening at by'
    ),
    "person": "application name phone address postcode email representative erased_on",
    "event": "id application kind happened_on carried at by",
    "dispute": 'id unit "group" instances role number application subject at by',
    "change": "id of row field old new at by",
    "choice": "id switch option at by",
    "arrangement": "id year content at by",
    "erasure": "id before persons at by",
}
COLUMNS = {table: ", ".join(columns.split()) for table, columns in COLUMNS.items()}
#: Of a row that is not what was written.
_DAMAGE = tuple(
    f"SELECT 1 FROM {table} WHERE sum IS NOT row_sum({columns}) LIMIT 1"  # noqa: S608 (constants)
    for table, columns in COLUMNS.items()
)

LAYOUT = Layout(LEDGER, MIGRATIONS, _DAMAGE, forgets=True)
