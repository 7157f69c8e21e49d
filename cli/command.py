"""A command of the program: how it is written, what it is for, and what carries it out."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Argument:
    """What may follow a command: a file, or an option, whose ``name`` begins with --.

    ``value`` is the word for its value in the usage; an option without one is a switch.
    ``help`` may have several lines. ``read`` makes its value of what was typed, a file if nothing
    else, or raises ValueError.
    """

    name: str
    value: str = ""
    help: str = ""
    is_needed: bool = False
    read: Callable[[str], object] = Path

    @property
    def is_option(self) -> bool:
        """Whether it is given by its name."""
        return self.name.startswith("--")

    @property
    def usage(self) -> str:
        """How it is written; what may be left out in brackets."""
        written = self.value
        if self.is_option:
            written = f"{self.name} {self.value}".strip()
        if self.is_needed:
            return written
        return f"[{written}]"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is for, in lines of ``help``, and what carries it out."""

    name: str
    arguments: tuple[Argument, ...]
    help: str
    run: Callable[[Namespace], int]

    @property
    def usage(self) -> str:
        """How the command is written."""
        arguments = [argument.usage for argument in self.arguments]
        return " ".join([self.name, *arguments])
