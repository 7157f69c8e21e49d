"""Where words are found below a folder: in names and bytes of files, and what is packed there."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pypdfium2


def with_traces(folder: Path, words: Iterable[str]) -> dict[Path, set[str]]:
    """Return which of ``words`` each file below ``folder`` has, in any encoding, by its path."""
    found: dict[Path, set[str]] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            contents = list(_contents(path.read_bytes()))
            has = {word for word in words if _is_in(word, path.name.encode(), *contents)}
            if has:
                found[path] = has
    return found


def _contents(content: bytes) -> Iterator[bytes]:
    """Yield the bytes of a file, of all that is packed in it, and the text of a PDF."""
    yield content
    if content.startswith(b"PK"):
        with suppress(zipfile.BadZipFile), zipfile.ZipFile(BytesIO(content)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from _contents(packed.read(name))
    elif content.startswith(b"%PDF"):
        yield _text_of(content).encode()


def _text_of(pdf: bytes) -> str:
    """Return what the pages say, without breaks of lines, and what the properties say."""
    document = pypdfium2.PdfDocument(pdf)
    said = [str(document.get_metadata_dict())]
    for page in document:
        said += page.get_textpage().get_text_range().split()
    document.close()
    return "".join(said)


def _is_in(word: str, *contents: bytes) -> bool:
    written = [word.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    written.append(ascii(word).strip("'").encode())  # as in JSON and Python
    written.append("".join(f"&#{ord(letter)};" for letter in word).encode())  # as in HTML
    return any(each in content for each in written for content in contents)
