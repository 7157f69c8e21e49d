"""Change one character that a file shows, at random: none of them may still fit its code.

Run by hand as ``python -m dev.altered_files 500``; what still fits is printed with its place. Files
are final, so that all of their text counts; of a workbook, the sheets of texts and tables do.
"""

import random
import re
import sys
import tempfile
import zipfile
from pathlib import Path

from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from forms.sign_off.content_code import bears
from intake.errors import IntakeError
from intake.sample import sample_reports
from reading.errors import Unreadable
from usecases.exported import read_file

SEED = 9
_TEXT = {
    "html": r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)",
    "docx": r"(?<=<w:t>)[^<]+|(?<=<w:t xml:space=\"preserve\">)[^<]+",
    "xlsx": r"(?<=<v>)[^<]+",
}
_PARTS = {"docx": r"word/document\.xml", "xlsx": r"xl/worksheets/sheet[2-5]\.xml"}


def main() -> None:
    """Try so many changes of each format as were asked for."""
    count = int(sys.argv[1]) if sys.argv[1:] else 200
    with tempfile.TemporaryDirectory() as folder:
        for format in _TEXT:
            whole = Path(folder) / f"a{FORMATS[format].suffix}"
            deliver(compose(sample_reports()[1]), format, whole)
            chance = random.Random(SEED)  # noqa: S311 (no secret)
            kept = sum(_is_told(whole, format, chance) for _ in range(count))
            print(f"{format}: {kept} of {count} changes were told")


def _is_told(whole: Path, format: str, chance: random.Random) -> bool:
    altered = whole.with_name(f"b{whole.suffix}")
    what = _alter(whole, altered, format, chance)
    try:
        file = read_file(altered)
    except (IntakeError, Unreadable):
        return True
    reading = file.reading
    fits = reading and not reading.leftover and bears(reading.report, file.stamped)
    if fits and not file.content.doubts:
        print(f"  {format}: {what}")
        return False
    return True


def _alter(whole: Path, altered: Path, format: str, chance: random.Random) -> str:
    """Write ``whole`` with one character changed; return which."""
    if format == "html":
        text, what = _changed(whole.read_text("utf-8"), format, chance)
        altered.write_text(text, "utf-8")
        return what
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(altered, "w") as new:
        fit = [name for name in old.namelist() if re.fullmatch(_PARTS[format], name)]
        chosen = chance.choice(fit)
        what = ""
        for name in old.namelist():
            content = old.read(name)
            if name == chosen:
                text, what = _changed(content.decode(), format, chance)
                content = text.encode()
            new.writestr(name, content)
    return f"{chosen} {what}"


def _changed(text: str, format: str, chance: random.Random) -> tuple[str, str]:
    begin = text.find("<body") if format == "html" else 0
    places = [found for found in re.finditer(_TEXT[format], text) if found.start() > begin]
    if not places:
        return text, "nothing to change"
    found = chance.choice(places)
    at = chance.choice([i for i in range(*found.span()) if not text[i].isspace()])
    other = chance.choice([each for each in "0123456789万元甲" if each != text[at]])
    return text[:at] + other + text[at + 1 :], f"{text[at - 9 : at + 9]!r} -> {other}"


if __name__ == "__main__":
    main()
