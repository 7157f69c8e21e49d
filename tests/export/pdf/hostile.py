"""PDF files that are meant to do harm, each made of one of ours.

The child process that reads one has 5 seconds of the processor and 500 MB.
"""

import sys
import zlib
from collections.abc import Callable
from pathlib import Path

from reading.pdf.file.store import Stream
from reading.pdf.file.syntax import Name, Value
from tests.export.pdf.editor import Editor, stream

SECONDS = 5
BYTES = 500_000_000
Change = Callable[[Editor], object]


def drawn(after: bytes) -> Change:
    """Return the change that draws more on page 2."""
    return lambda editor: editor.draw(1, after=after)


def draws_itself(editor: Editor) -> None:
    number = max(editor.objects) + 1
    form = _form(b"/X0 Do /X0 Do", X0=editor.add(None))
    editor.objects[number] = form
    _draw(editor, form)


def draws_drawings(editor: Editor) -> None:
    """Ten times ten times ten."""
    form = _form(b"0 0 1 1 re S")
    for _ in range(9):
        form = _form(b"/X0 Do " * 10, X0=editor.add(form))
    _draw(editor, form)


def pages(count: int) -> Change:
    """Return the change that adds pages."""

    def change(editor: Editor) -> None:
        editor.kids += [editor.add(dict(editor.page(1))) for _ in range(count)]
        editor.dictionary(editor.catalog["Pages"])["Count"] = len(editor.kids)

    return change


def same_page(editor: Editor) -> None:
    editor.kids += editor.kids[:1] * 40_000


def pages_in_circles(editor: Editor) -> None:
    editor.kids.append(editor.catalog["Pages"])


def pages_in_pages(editor: Editor) -> None:
    for _ in range(5_000):
        entries: dict[str, Value] = {"Type": Name("Pages"), "Kids": [editor.catalog["Pages"]]}
        editor.catalog["Pages"] = editor.add(entries)


def frames(editor: Editor) -> None:
    places = ((50 + index % 97 * 5, 100 + index // 97 * 12) for index in range(5_000))
    editor.draw(1, after=b"\n".join(b"%d %d 20 20 re S" % place for place in places))


def packed(key: str, *, twice: bool = False) -> Change:
    """Return the change that lets a stream unpack to hundreds of megabytes."""

    def change(editor: Editor) -> None:
        data, filters = zlib.compress(bytes(400_000_000), 9), [Name("FlateDecode")]
        if twice:
            data, filters = zlib.compress(data, 9), filters * 2
        bomb = editor.add(Stream({"Filter": [*filters]}, data))
        holders = {
            "Contents": editor.page(1),
            "ToUnicode": editor.font("F2"),
            "CIDToGIDMap": editor.descendant("F2"),
            "FontFile2": editor.dictionary(editor.descendant("F2")["FontDescriptor"]),
            "Metadata": editor.catalog,
        }
        holders[key][key] = bomb

    return change


def picture(size: int, times: int) -> Change:
    """Return the change that draws a picture of ``size`` dots squared so many times."""

    def change(editor: Editor) -> None:
        entries: dict[str, Value] = {"Subtype": Name("Image"), "Width": size, "Height": size}
        dots: dict[str, Value] = {"ColorSpace": Name("DeviceGray"), "BitsPerComponent": 8}
        drawn = stream(b"\xff" * min(size, 1_000) ** 2, **entries, **dots)
        editor.resources(1, "XObject")["X0"] = editor.add(drawn)
        editor.draw(1, before=b"q 500 0 0 500 0 0 cm " + b"/X0 Do " * times + b"Q")

    return change


def annotations(editor: Editor) -> None:
    one: dict[str, Value] = {"Subtype": Name("FreeText"), "Rect": [0, 0, 1, 1]}
    editor.page(1)["Annots"] = [one] * 100_000


def wide_paper(editor: Editor) -> None:
    editor.page(1)["MediaBox"] = [0, 0, 1_000_000, 1_000_000]


def widths(editor: Editor) -> None:
    editor.descendant("F2")["W"] = [0, 65_535, 1_000] * 100_000


def names(editor: Editor) -> None:
    editor.catalog["Names"] = {f"N{number}": 1 for number in range(100_000)}


HOSTILE: dict[str, Change] = {
    "a drawing that draws itself": draws_itself,
    "drawings that draw drawings": draws_drawings,
    "10,000 pages": pages(10_000),
    "one page again and again": same_page,
    "pages in circles": pages_in_circles,
    "pages in pages": pages_in_pages,
    "5,000 frames": frames,
    "a million operations": drawn(b"q Q " * 500_000),
    "a million texts": drawn(b"()Tj " * 1_000_000),
    "100,000 characters": drawn(b"BT /F2 9 Tf <0001> Tj ET " * 90_000),
    "arrays in arrays": drawn(b"[" * 100_000),
    "dictionaries in dictionaries": drawn(b"<<" * 100_000),
    "parentheses": drawn(b"(" * 1_000_000),
    "packed content": packed("Contents"),
    "content packed twice": packed("Contents", twice=True),
    "packed characters": packed("ToUnicode"),
    "packed glyph numbers": packed("CIDToGIDMap"),
    "a packed font": packed("FontFile2"),
    "packed properties": packed("Metadata"),
    "a large picture": picture(30_000, 1),
    "a picture 10,000 times": picture(1_000, 10_000),
    "100,000 annotations": annotations,
    "wide paper": wide_paper,
    "300,000 widths": widths,
    "100,000 names": names,
}


def made(name: str, source: Path, target: Path) -> Path:
    """Write the file of that name, made of the one at ``source``."""
    editor = Editor(source)
    HOSTILE[name](editor)
    return editor.save(target)


def _form(content: bytes, **drawn: Value) -> Stream:
    box: Value = [0, 0, 600, 850]
    resources: Value = {"XObject": dict(drawn)}
    return stream(content, Subtype=Name("Form"), BBox=box, Resources=resources)


def _draw(editor: Editor, form: Stream) -> None:
    editor.resources(1, "XObject")["X0"] = editor.add(form)
    editor.draw(1, after=b"/X0 Do")


def _read(path: Path) -> None:
    import resource  # not on Windows

    from export.pdf import content
    from reading.errors import Unreadable

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    try:
        said = " ".join(content(path).doubts[:3])
    except Unreadable as error:
        said = str(error)
    sys.stdout.write(said)


if __name__ == "__main__":
    _read(Path(sys.argv[1]))
