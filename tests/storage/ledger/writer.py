"""A process that records in a ledger and says so, until it is killed.

Run as ``python -m tests.storage.ledger.writer FILE``. Act number n takes in case n with its person
and one event, records two events in a case of before, and puts that one's person right.
"""

import sys
from pathlib import Path

from ledger.applications import Application, Person
from ledger.events import Answered, Confirmed, Happening
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.storage.ledger.samples import BY, PLAIN, day

#: Of an act, each of which is a transaction and is acknowledged.
STEPS = ("add", "record", "correct")


def application(number: int) -> Application:
    """Return the application that act ``number`` takes in; its summary has ever other length."""
    return PLAIN._replace(number=f"{number}", subject="文" * (number * 97 % 500))


def person(number: int) -> Person:
    """Return whom act ``number`` writes."""
    return Person(name=f"第{number}人", address="路" * (number * 31 % 300))


def first(number: int) -> Happening:
    """Return what has happened to case ``number`` when it is taken in."""
    return Confirmed(day(3, 8), f"{number}")


def later(number: int) -> tuple[Happening, Happening]:
    """Return what act ``number`` records in case :func:`earlier`."""
    return Confirmed(day(3, 9), f"{number}"), Answered(day(4, 1), "granted", document=f"{number}号")


def earlier(number: int) -> int:
    """Return the case that act ``number`` goes on with, one up to its own."""
    return 1 + number * number // 3 % number


def main() -> None:
    """Go on from what the file tells of; a line a step."""
    with LedgerFile.open(Path(sys.argv[1])) as ledger:
        number = len(ledger.ledger().cases)
        if number % 2:  # then it writes to the file long before the end of a transaction
            ledger._file._connection.execute("PRAGMA cache_size = 1")
        while True:
            number += 1
            for step in STEPS:
                take(step, number, ledger)
                sys.stdout.write(f"{number} {step}\n")
                sys.stdout.flush()


def take(step: str, number: int, ledger: LedgerFile) -> None:
    """Take a step of an act."""
    match step:
        case "add":
            ledger.add([Newcomer(application(number), person(number), (first(number),))], BY)
        case "record":
            ledger.record(earlier(number), later(number), BY)
        case _:
            ledger.put_right(ledger.case(earlier(number)).application, BY, person(-number))


if __name__ == "__main__":
    main()
