"""The library as a kind of file: its tables, and what shows that one is damaged."""

from storage.kinds import LIBRARY
from storage.known_tables import described
from storage.layout import Layout
from storage.migrations import MIGRATIONS, STATEMENTS

#: Of a cell that is not what the last change of its field made it.
_CELLS = (
    "SELECT 1 FROM cell WHERE value IS NOT (SELECT new FROM history WHERE report = cell.report "
    "AND field = cell.field ORDER BY id DESC LIMIT 1) LIMIT 1"
)
#: Of a field that its last change filled and that has no cell.
_MISSING = (
    "SELECT 1 FROM (SELECT report, field, max(id) AS last FROM history GROUP BY report, field) "
    "AS latest WHERE (SELECT new FROM history WHERE id = last) IS NOT NULL "
    "AND field NOT IN ('unit', 'kind', 'year') AND NOT EXISTS (SELECT 1 FROM cell "
    "WHERE report = latest.report AND field = latest.field) LIMIT 1"
)
_NAMES = tuple(
    f"SELECT 1 FROM report WHERE {name} IS NOT (SELECT new FROM history "  # noqa: S608 (constants)
    f"WHERE report = report.id AND field = '{name}' ORDER BY id DESC LIMIT 1) LIMIT 1"
    for name in ("unit", "kind", "year")
)
#: Of what was told of a file that nobody can make sense of any more.
_TOLD = "SELECT 1 FROM origin WHERE NOT json_valid(not_read) LIMIT 1"
#: True of what was said of a number, likewise.
_SAID = "SELECT 1 FROM binding WHERE NOT json_valid(said) LIMIT 1"
#: Of what was counted with a version and is not what was kept.
_COUNTED = "SELECT 1 FROM tally WHERE sum IS NOT row_sum(version, content) LIMIT 1"
#: Of a version that its index does not find, which the look through the pages does not notice: its
#: report would seem open.
_VERSIONS = (
    "SELECT 1 FROM version AS kept NOT INDEXED WHERE NOT EXISTS (SELECT 1 FROM version "
    "INDEXED BY sqlite_autoindex_version_1 WHERE report = kept.report AND stage = kept.stage "
    "AND number = kept.number AND id = kept.id) LIMIT 1"
)
_DAMAGE = (_CELLS, _MISSING, _TOLD, _SAID, _COUNTED, _VERSIONS, *_NAMES)
#: Where SQLite puts a column that is added to the table of versions.
_LAST_OF_VERSION = "at TEXT NOT NULL,\n        UNIQUE"
_DIGEST_ADDED = "at TEXT NOT NULL, digest TEXT,\n        UNIQUE"
_TABLES = frozenset(
    (
        *described(each.replace(_LAST_OF_VERSION, _DIGEST_ADDED) for each in STATEMENTS),
        ("index", "sqlite_autoindex_version_1", "version", None),
    )
)

LAYOUT = Layout(LIBRARY, MIGRATIONS, _DAMAGE, tables=_TABLES)
