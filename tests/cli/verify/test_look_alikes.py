"""Look-alikes, as other programs leave them on saving: what is drawn alike says the same."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.verify.conftest import Office, Run

#: What a person cannot tell apart, and what looks otherwise.
ALIKE = str.maketrans("人文用户年", "⼈⽂⽤⼾年")
OTHER = str.maketrans("人", "入")


def saved_again(file: Path, folder: Path, characters: dict[int, int]) -> Path:
    """Return a copy of ``file`` in which each text has other ``characters``."""
    copy = folder / file.name
    if file.suffix != ".docx":
        text = file.read_text("utf-8")
        head, mark, body = text.partition("<body>")  # the head has the properties
        copy.write_text(f"{head}{mark}{body.translate(characters)}" if mark else text, "utf-8")
        return copy
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.decode().translate(characters).encode()
            new.writestr(name, data)
    return copy


@pytest.mark.parametrize("format", ["html", "docx"])
def test_a_radical_for_its_ideograph_is_no_difference(
    office: Office, run: Run, tmp_path: Path, format: str
) -> None:
    again = saved_again(office.files[format, ""], tmp_path, ALIKE)
    assert again.read_bytes() != office.files[format, ""].read_bytes()
    status, lines, _ = run(again)
    assert status == 0, lines


@pytest.mark.parametrize("format", ["html", "docx"])
def test_a_character_that_only_resembles_it_is_one(
    office: Office, run: Run, tmp_path: Path, format: str
) -> None:
    status, lines, _ = run(saved_again(office.files[format, ""], tmp_path, OTHER))
    assert status == 1
    assert any("入" in line for line in lines)
