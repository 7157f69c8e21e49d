"""Word documents that are meant to do harm, each made of one of ours.

The child process that reads one has 5 seconds of the processor and 500 MB.
"""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

SECONDS = 5
BYTES = 500_000_000
BODY = "word/document.xml"
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = "word/_rels/document.xml.rels"
Held = dict[str, str]
Change = Callable[[Held], None]


def put(content: str) -> Change:
    """Return the change that puts ``content`` at the end of the body."""

    def change(held: Held) -> None:
        held[BODY] = held[BODY].replace("<w:sectPr", f"{content}<w:sectPr", 1)

    return change


def in_first(content: str) -> Change:
    """Return the change that puts ``content`` at the beginning of the first paragraph."""

    def change(held: Held) -> None:
        held[BODY] = held[BODY].replace("</w:pPr>", f"</w:pPr>{content}", 1)

    return change


def with_part(kind: str, content: str, body: Change) -> Change:
    """Return the change that adds a part of a kind, and makes another one too."""

    def change(held: Held) -> None:
        held[f"word/{kind}.xml"] = f"<w:{kind} {MAIN}>{content}</w:{kind}>"
        relation = f'<Relationship Id="x{kind}" Type="{_KINDS}{kind}" Target="{kind}.xml"/>'
        held[_RELATIONS] = held[_RELATIONS].replace("</Relat", f"{relation}</Relat")
        body(held)

    return change


def with_styles(styles: str, body: Change) -> Change:
    """Return the change that adds styles, and makes another one too."""

    def change(held: Held) -> None:
        held["word/styles.xml"] = held["word/styles.xml"].replace(
            "</w:styles>", f"{styles}</w:styles>"
        )
        body(held)

    return change


def instead(content: str) -> Change:
    """Return the change that puts ``content`` in the place of the whole body."""

    def change(held: Held) -> None:
        held[BODY] = content

    return change


def related(count: int) -> Change:
    """Return the change that refers to so many parts, and to each as the head of a section."""

    def change(held: Held) -> None:
        more = "".join(
            f'<Relationship Id="y{number}" Type="{_KINDS}header" Target="h{number}.xml"/>'
            for number in range(count)
        )
        held[_RELATIONS] = held[_RELATIONS].replace("</Relat", f"{more}</Relat", 1)
        section = (
            '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="y{}"/></w:sectPr>'
            "</w:pPr></w:p>"
        )
        put("".join(map(section.format, range(count))))(held)

    return change


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def notes(depth: int) -> str:
    """Return footnotes that each refer to the next, twice."""
    found = []
    for number in range(depth):
        refer = f'<w:r><w:footnoteReference w:id="{number + 1}"/></w:r>' * 2
        found.append(
            f'<w:footnote w:id="{number}"><w:p>{text("注" * 50)}{refer}</w:p></w:footnote>'
        )
    return "".join(found)


def styles(count: int, last: int) -> str:
    """Return styles that are each based on the next, and the ``last`` on the first."""
    found = []
    for number in range(count):
        base = 0 if number == last else number + 1
        found.append(
            f'<w:style w:type="paragraph" w:styleId="s{number}"><w:basedOn w:val="s{base}"/>'
            "</w:style>"
        )
    return "".join(found)


_REFER = '<w:r><w:footnoteReference w:id="0"/></w:r>'
_STYLED = f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>{text("字")}</w:p>'
_NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
_LINKED = (
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_LIST = (
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
)
_CELL = "<w:tc><w:tcPr>{}</w:tcPr><w:p/></w:tc>"
_OPEN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_CHOICE = f'<mc:AlternateContent {_MC}><mc:Choice Requires="w" {MAIN}>'
_CHOSEN = "</mc:Choice><mc:Fallback><w:r><w:t>9</w:t></w:r></mc:Fallback></mc:AlternateContent>"


def _commented(count: int) -> str:
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in range(count))
    return f"<w:p>{starts}{text('字') * 1000}</w:p>"


def table(rows: str) -> Change:
    return put(f"<w:tbl>{rows}</w:tbl>")


HOSTILE: dict[str, Change] = {
    "notes that refer to notes": with_part("footnotes", notes(60), in_first(_REFER)),
    "one long note, ten thousand times": with_part(
        "footnotes",
        f'<w:footnote w:id="0"><w:p>{text("注" * 250_000)}</w:p></w:footnote>',
        in_first(_REFER * 10_000),
    ),
    "a million paragraphs": put("<w:p/>" * 1_000_000),
    "paragraphs below the limit": put(f"<w:p>{text('字')}</w:p>" * 30_000),
    "one paragraph of many runs": put(f"<w:p>{text('字' * 20) * 45_000}</w:p>"),
    "many runs in the first paragraph": in_first(text("字" * 20) * 45_000),
    "a long text": put(f"<w:p>{text('字' * 999_000)}</w:p>"),
    "a long text at first": in_first(text("字" * 999_000)),
    "nested too deep": put("<w:sdt><w:sdtContent>" * 200_000),
    "nested controls": put("<w:sdt><w:sdtContent>" * 65 + "</w:sdtContent></w:sdt>" * 65),
    "nested runs": in_first("<w:smartTag>" * 140 + "</w:smartTag>" * 140),
    "styles based on each other": with_styles(styles(1000, 999), put(_STYLED * 1000)),
    "styles based on themselves": with_styles(styles(2, 1), put(_STYLED * 10_000)),
    "a long line of styles": with_styles(styles(100_000, -1), put(_STYLED)),
    "many styles in use": with_styles(
        styles(15_000, -1).replace("w:basedOn", "w:next"),
        put("".join(_STYLED.replace("s0", f"s{number}") for number in range(15_000))),
    ),
    "lists that refer to each other": with_part(
        "numbering", _LINKED, with_styles(_LIST, put(_NUMBERED * 18_000))
    ),
    "a box over a million columns": table(
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>' * 18_000
    ),
    "a number of many digits": table(
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{"9" * 1_000_000}"/></w:tcPr><w:p/></w:tc></w:tr>'
    ),
    "a box over many rows": table(f"<w:tr>{_CELL.format('<w:vMerge/>')}</w:tr>" * 18_000),
    "many tables": put(f"<w:tbl><w:tr>{_CELL.format('')}</w:tr></w:tbl>" * 18_000),
    "a row of many boxes": table(f"<w:tr>{_CELL.format('') * 30_000}</w:tr>"),
    "a bomb": instead("<a>" + " " * 50_000_000 + "</a>"),
    "entities in entities": instead(
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
    ),
    "a huge attribute": put(f'<w:p w:rsidR="{"0" * 15_000_000}"/>'),
    "many attributes": put(
        "<w:p " + " ".join(f'w:a{number}="1"' for number in range(200_000)) + "/>"
    ),
    "65,000 relationships": related(65_000),
    "many comments on one text": put(_commented(90_000)),
    "many comments": with_part(
        "comments",
        "".join(
            f'<w:comment w:id="{number}"><w:p>{text("批")}</w:p></w:comment>'
            for number in range(24_000)
        ),
        put(
            "<w:p>"
            + "".join(f'<w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(24_000))
            + "</w:p>"
        ),
    ),
    "fields in fields": put(f"<w:p>{_OPEN * 30_000}{text('字') * 1000}</w:p>"),
    "alternatives in alternatives": in_first(_CHOICE * 70 + text("1") + _CHOSEN * 70),
    "many alternatives": in_first((_CHOICE + text("1") + _CHOSEN) * 14_000),
    "many changes": put(f"<w:p>{'<w:ins>' + text('字') + '</w:ins>'}</w:p>" * 22_000),
    "many namespaces": put("".join(map('<n:a xmlns:n="urn:{}"/>'.format, range(90_000)))),
}


def made(name: str, ours: bytes, path: Path) -> Path:
    """Make the hostile document with that name of ``ours``."""
    with zipfile.ZipFile(io.BytesIO(ours)) as archive:
        held = {each: archive.read(each).decode() for each in archive.namelist()}
    HOSTILE[name](held)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for each, content in held.items():
            archive.writestr(each, content)
    return path


def read_within_bounds(path: Path) -> str:
    """Return what is said of the document, read for verify and to be taken back."""
    import resource  # not on Windows

    from forms.editions.form_2021 import FORM
    from intake.edited_document import read_correction
    from intake.errors import IntakeError
    from usecases.exported import read_file

    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    # It is read twice, and cores that others use too stretch what is counted.
    resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))
    try:
        read_correction(path, FORM)
        read_file(path)
    except IntakeError as error:
        return str(error)
    return "读了"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(read_within_bounds(Path(sys.argv[1])))
