"""From the version of its tables that a file is at to the newest, in one step."""

from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from storage.layout import Layout
from storage.marks import NO_MARK, draw, page_of


def version(connection: Connection) -> int:
    """Return the version of the tables in the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def upgrade(connection: Connection, path: Path, layout: Layout) -> None:
    """Carry out the migrations that the file has not had, all or none.

    A file with content is copied first.
    """
    old, newest = version(connection), len(layout.migrations)
    if old == newest:
        return
    if old:
        from storage.copying import copy

        now = datetime.now().astimezone()
        kept = path.with_name(f"{path.stem}.v{old}.{now:%Y%m%d-%H%M%S}.bak{path.suffix}")
        copy(connection, path, kept)
    connection.execute("BEGIN")
    try:
        for migrate in layout.migrations[old:]:
            migrate(connection)
        if page_of(connection):
            draw(connection, path, NO_MARK)
        connection.execute(f"PRAGMA application_id = {layout.kind.application_id}")
        connection.execute(f"PRAGMA user_version = {newest}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
