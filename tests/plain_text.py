"""Where a module of the window lets Qt guess whether a text is markup."""

import ast
from collections.abc import Iterator

#: What Qt would guess in, or show as markup, and where alone each is used: where that is seen to.
GUARDED = {
    # the theme only dresses labels, the box makes its own wide enough
    "QLabel": ("ui/parts/plain.py", "ui/parts/theme.py", "ui/parts/message_box.py"),
    "QMessageBox": ("ui/parts/message_box.py", "ui/start/unopened.py"),
    "QTextBrowser": (
        "ui/help/step_notes.py",
        "ui/sign_off/comparison_view.py",
        "ui/sign_off/taking_back.py",
    ),
    # filled by setPlainText and insertText; what is pasted into a paper is plain too; the menu of
    # any is opened, none filled
    "QTextEdit": ("ui/text/paper.py", "ui/intake/file_words.py", "ui/parts/menu_line.py"),
    "QProgressDialog": (),
    "QInputDialog": (),
    "QErrorMessage": (),
    "QToolTip": ("ui/table/cell_editor.py", "ui/text/marked_paper.py"),
    "setHtml": (
        "ui/sign_off/comparison_view.py",
        "ui/sign_off/taking_back.py",
        "ui/sign_off/version_list.py",
    ),
    "setMarkdown": ("ui/help/step_notes.py",),
    "setTextFormat": ("ui/parts/plain.py", "ui/parts/message_box.py"),
    "insertHtml": (),
    "appendHtml": (),
    "setWhatsThis": (),
    "QWhatsThis": (),
}
#: The role by which models give tooltips; a module that answers to it needs ``tip``.
TIP_ROLE = "ToolTipRole"


def guesses(files: dict[str, str]) -> list[str]:
    """Return what in the sources of the window shows a text that Qt may take for markup."""
    found: list[str] = []
    for path, source in files.items():
        if path.startswith("ui/"):
            tree = ast.parse(source)
            found += [f"{path}: {name}" for name in _unguarded(path, tree)]
            found += [f"{path}: {ast.unparse(call)}" for call in _unsafe_tips(tree)]
    return found


def _unguarded(path: str, tree: ast.AST) -> Iterator[str]:
    names = set(_names(tree))
    for name, allowed in GUARDED.items():
        if name in names and path not in allowed:
            yield name
    if TIP_ROLE in names and "tip" not in names:
        yield TIP_ROLE


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name
            case _:
                continue


def _unsafe_tips(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that give a tooltip neither a text of our own nor one from ``tip``."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="setToolTip"), args=args):
                if not all(map(_is_safe, args)):
                    yield node
            case ast.Call(keywords=keywords) if any(key.arg == "toolTip" for key in keywords):
                yield node
            case _:
                continue


def _is_safe(argument: ast.expr) -> bool:
    match argument:
        case ast.Constant(value=str(text)):
            return "<" not in text
        case ast.Call(func=ast.Name(id="tip")):
            return True
        case _:
            return False
