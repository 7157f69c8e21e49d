"""What a person reads calls a thing by one word, and never by one that the glossary rules out."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.places import REPOSITORY

#: Rooms whose modules hold words for a person to read.
ROOMS = ("cli", "export", "forms", "intake", "ledger", "reading", "storage", "ui", "usecases")
#: What others write is recognised by their words, whichever these are.
WORDS_OF_OTHERS = (
    "forms/editions/figures_2021.py",
    "forms/editions/form_2019.py",
    "forms/editions/prose_2021/",
    "forms/editions/wordings.py",
    "forms/prose/",
    "forms/texts/",
    "intake/matching/",
    "intake/published/",
    "intake/register/channel_words.py",
    "intake/register/columns.py",
    "intake/register/kind_words.py",
    "intake/register/result_words.py",
    "reading/published/",
    "reading/web/",
)
#: Characters that are looked for, or that a format rules out, known by their codes.
CODES_OF_CHARACTERS = (
    "export/docx/wordml.py",
    "export/paper/line_breaks.py",
    "export/xlsx/long_texts.py",
    "reading/",
)
_DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def ruled_out() -> dict[str, str]:
    """Return each word that is not said, and what is said for it."""
    glossary = (REPOSITORY / "docs" / "glossary.md").read_text("utf-8")
    _, _, table = glossary.partition("| said | not said | of what |\n|---|---|---|\n")
    words = {}
    for line in table.strip().splitlines():
        said, unsaid, _ = (part.strip() for part in line.strip("|").split("|"))
        for word in unsaid.split("、"):
            words[word] = said
    return words


def strings(source: str) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(source)
    docstrings: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED) and isinstance(node.body[0], ast.Expr):
            docstrings.add(node.body[0].value)
    for node in ast.walk(tree):
        if node in docstrings:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def modules() -> Iterator[Path]:
    for room in ROOMS:
        for path in sorted((REPOSITORY / room).rglob("*.py")):
            if not _place(path).startswith(WORDS_OF_OTHERS):
                yield path


@cache
def read_by_a_person() -> dict[str, str]:
    """Return the words that are read in each place."""
    texts = {}
    for path in modules():
        texts[_place(path)] = "\n".join(strings(path.read_text("utf-8")))
    for path in sorted((REPOSITORY / "resources" / "help").glob("*.md")):
        texts[_place(path)] = path.read_text("utf-8")
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    texts["README.md"], _, _ = readme.partition("\n# For developers")
    return texts


def _place(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def test_the_glossary_rules_words_out() -> None:
    words = ruled_out()
    assert words["成稿"] == "导出全套文件"
    assert words["〔用〕"] == "采用"
    assert words["撤消"] == "撤销"
    assert words["帐"] == "其他、记录、登录、账"


def test_what_is_looked_at_is_what_a_person_reads() -> None:
    texts = read_by_a_person()
    assert "说明理由" in texts["ui/findings/finding_rows.py"]
    assert "填报惯例" in texts["forms/checks/cells.py"]
    assert "导出全套文件" in texts["README.md"]
    assert "For developers" not in texts["README.md"]
    assert [*strings('"""成稿."""\nname = f"成{1}稿"')] == ["成", "稿"], "without the docstring"


def test_the_bundled_font_has_every_sign() -> None:
    """Where it is the only Chinese one, a sign that it lacks is a box."""
    font = TTFont(REPOSITORY / "resources" / "fonts" / "hei.ttf").getBestCmap()
    lacking = {}
    for place, text in read_by_a_person().items():
        signs = {sign for sign in text if sign.isprintable() and ord(sign) not in font}
        if signs and not place.startswith(CODES_OF_CHARACTERS):
            lacking[place] = signs
    assert lacking == {}


@pytest.mark.parametrize("word", ruled_out())
def test_a_word_that_is_ruled_out_stands_nowhere(word: str) -> None:
    found = [place for place, text in read_by_a_person().items() if word in text]
    assert found == [], f"say {ruled_out()[word]}"
