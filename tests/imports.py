"""The imports of the program as they stand in its sources, for typing and inside functions too."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter

from tests.places import REPOSITORY

#: The paths of a module and of one that it imports.
Arrow = tuple[str, str]
#: Folders of Python that are no part of the program: tests, and what makes and packs it.
OUTSIDE = ("tests", "dev", "installer")
#: Scripts that stand beside what they make; no program imports them.
TOOLS = ("resources/fonts/subset.py", "resources/icons/draw.py")


def sources(*folders: str) -> dict[str, str]:
    """Return the source texts of all modules in ``folders`` by their paths in the repository."""
    found = {}
    for folder in folders:
        for path in sorted((REPOSITORY / folder).rglob("*.py")):
            found[path.relative_to(REPOSITORY).as_posix()] = path.read_text("utf-8")
    return found


def program() -> dict[str, str]:
    """Return the source texts of the program by their paths in the repository."""
    found = {"main.py": (REPOSITORY / "main.py").read_text("utf-8")}
    for package in sorted(REPOSITORY.glob("*/__init__.py")):
        folder = package.parent.name
        if folder not in OUTSIDE:
            found.update(sources(folder))
    for tool in TOOLS:
        del found[tool]
    return found


@cache
def imported(source: str) -> tuple[str, ...]:
    """Return the dotted name of everything that ``source`` imports, anywhere in it."""
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=aliases):
                names += [alias.name for alias in aliases]
            case ast.ImportFrom(module=str(module), level=0, names=aliases):
                names += [f"{module}.{alias.name}" for alias in aliases]
            case ast.ImportFrom():
                raise ValueError(f"a relative import: {ast.unparse(node)}")
            case _:
                continue
    return tuple(names)


def module_of(name: str, files: dict[str, str]) -> str | None:
    """Return the path of the module that ``name`` is, or is in; None for a library's."""
    while name:
        stem = name.replace(".", "/")
        for path in (f"{stem}.py", f"{stem}/__init__.py"):
            if path in files:
                return path
        name = name.rpartition(".")[0]
    return None


def arrows_from(path: str, files: dict[str, str]) -> set[Arrow]:
    """Return which other modules of ``files`` the module at ``path`` imports."""
    found = set()
    for name in imported(files[path]):
        target = module_of(name, files)
        if target and target != path:
            found.add((path, target))
    return found


def arrows(files: dict[str, str]) -> set[Arrow]:
    """Return which module of ``files`` imports which other of them."""
    found = set()
    for path in files:
        found |= arrows_from(path, files)
    return found


def libraries(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path of each module and the name of each library that it imports."""
    for path, source in files.items():
        for name in imported(source):
            if module_of(name, files) is None:
                yield path, name.partition(".")[0]


def circles(arrows: set[Arrow]) -> list[list[str]]:
    """Return the circles in which modules or folders that stand side by side import each other.

    A folder stands for all that is in it, so that no circle of modules goes through two folders
    unseen. Of several circles in one folder the first is found.
    """
    levels: dict[str, dict[str, set[str]]] = {}
    for start, end in arrows:
        folder, one, other = _side_by_side(start, end)
        levels.setdefault(folder, {}).setdefault(one, set()).add(other)
    found = []
    for level in levels.values():
        try:
            TopologicalSorter(level).prepare()
        except CycleError as error:
            found.append(error.args[1])
    return found


def _side_by_side(start: str, end: str) -> tuple[str, str, str]:
    """Return the folder that holds both modules, and which of the things in it each is or is in."""
    one, other = start.split("/"), end.split("/")
    depth = 0
    while one[depth] == other[depth]:
        depth += 1
    folder = "/".join(one[:depth])
    return folder, "/".join(one[: depth + 1]), "/".join(other[: depth + 1])
