"""Documents of ours with other styles."""

import zipfile
from collections.abc import Callable
from pathlib import Path

STYLES = "word/styles.xml"


def with_styles(
    path: Path,
    *,
    body: str = "",
    character: str = "",
    base: str = "",
    base_on: str = "",
) -> Path:
    """Add properties of runs to the styles of the document.

    ``body`` are those of the style of texts, ``character`` of the new style X, ``base`` of that
    which the first is based on, which itself is based on ``base_on``; so is X, which is of another
    kind, so that this has no effect.
    """
    parent = f'<w:basedOn w:val="{base_on}"/>' if base_on else ""
    new = (
        f'<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/>{parent}'
        f"<w:rPr>{base}</w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="B"/>'
        f"<w:rPr>{character}</w:rPr></w:style>"
    )

    def change(text: str) -> str:
        begin, end = text.split('w:styleId="ReportBody">', 1)
        end = end.replace('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="B"/>', 1)
        end = end.replace("<w:rPr>", f"<w:rPr>{body}", 1)
        return f'{begin}w:styleId="ReportBody">{end}'.replace("</w:styles>", f"{new}</w:styles>")

    return change_part(path, STYLES, change)


def change_part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """Let ``change`` make one part of the document anew."""
    with zipfile.ZipFile(path) as archive:
        held = {each: archive.read(each) for each in archive.namelist()}
    held[name] = change(held[name].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, data in held.items():
            archive.writestr(each, data)
    return path
