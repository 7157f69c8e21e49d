"""What stains, full disks and other programs do to a file: each takes a path and a chance."""

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

PAGE = 4096
Damage = Callable[[Path, random.Random], None]


def _put(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def _pages(path: Path) -> int:
    return path.stat().st_size // PAGE


def bits_flipped(path: Path, chance: random.Random) -> None:
    """Flip a bit in up to twenty places."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def bytes_scattered(path: Path, chance: random.Random) -> None:
    """Overwrite some short runs."""
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(100, path.stat().st_size - 40)
        _put(path, at, chance.randbytes(chance.randint(1, 40)))


def a_page_zeroed(path: Path, chance: random.Random) -> None:
    """Have a page as a disk that lost it has it."""
    _put(path, chance.randrange(_pages(path)) * PAGE, bytes(PAGE))


def a_page_of_noise(path: Path, chance: random.Random) -> None:
    """Have a page full of random bytes."""
    _put(path, chance.randrange(_pages(path)) * PAGE, chance.randbytes(PAGE))


def a_page_of_another(path: Path, chance: random.Random) -> None:
    """Have one page in the place of another, as a bad file system has it."""
    content = path.read_bytes()
    source = chance.randrange(_pages(path)) * PAGE
    _put(path, chance.randrange(_pages(path)) * PAGE, content[source : source + PAGE])


def the_heads_of_pages(path: Path, chance: random.Random) -> None:
    """Spoil the headers of some pages, where a page says what it holds."""
    for _ in range(chance.randint(1, 4)):
        page = chance.randrange(_pages(path))
        _put(path, page * PAGE + (100 if page == 0 else 0), chance.randbytes(12))


def cut_off(path: Path, chance: random.Random) -> None:
    """End somewhere."""
    os.truncate(path, chance.randrange(path.stat().st_size))


def the_header(path: Path, chance: random.Random) -> None:
    """Spoil SQLite's own header."""
    _put(path, chance.randrange(16, 96), chance.randbytes(chance.randint(1, 4)))


def the_schema(path: Path, chance: random.Random) -> None:
    """Have the definition of a table say something else."""
    with closing(sqlite3.connect(path)) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema ORDER BY name")]
        db.execute("PRAGMA writable_schema = ON")
        change = chance.choice(
            ("rootpage = rootpage + 1", "rootpage = 1", "sql = substr(sql, 1, 30)", "name = 'x'")
        )
        db.execute(f"UPDATE sqlite_schema SET {change} WHERE name = ?", (chance.choice(names),))
        db.commit()


def values(path: Path, chance: random.Random) -> None:
    """Have values in the tables that the program never writes."""
    table, column = chance.choice(
        (
            ("report", "edition"),
            ("report", "changed_at"),
            ("report", "year"),
            ("report", "unit"),
            ("cell", "value"),
            ("cell", "field"),
            ("mark", "content"),
        )
    )
    value = chance.choice((b"\0", "", "x", -1, 1e300, 2**62))
    with closing(sqlite3.connect(path)) as db, suppress(sqlite3.Error):
        db.execute(f"UPDATE {table} SET {column} = ?", (value,))
        db.commit()


DAMAGES: tuple[Damage, ...] = (
    bits_flipped,
    bytes_scattered,
    a_page_zeroed,
    a_page_of_noise,
    a_page_of_another,
    the_heads_of_pages,
    cut_off,
    the_header,
    the_schema,
    values,
)
