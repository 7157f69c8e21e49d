"""Making the documents that the tests of Word 97 and RTF read, by LibreOffice.

`python -m tests.reading.doc.make` writes them anew beside the tests.
"""

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BY = 'w:author="局长" w:date="2026-01-20T09:00:00Z"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS = ("numbering", "footnotes", "styles")
HERE = Path(__file__).parent


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    return f'<w:del w:id="1" {_BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="2" {_BY}>{run(text)}</w:ins>'


def paragraph(content: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{content}</w:p>"


def heading(text: str) -> str:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(run(text), numbered)


def box(content: str, width: int = 1500, look: str = "") -> str:
    if not content.startswith("<w:p>") and not content.startswith("<w:tbl>"):
        content = paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{content}</w:tc>'


def row(*boxes: str, look: str = "") -> str:
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(boxes)}</w:tr>"


def table(columns: int, *rows: str, width: int = 1500) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    look = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


_SPAN = '<w:gridSpan w:val="2"/>'
_BEGINS = '<w:vMerge w:val="restart"/>'
_GOES_ON = "<w:vMerge/>"
_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_INNER = table(
    2,
    row(box(run("内一"), 700), box(run("17"), 700)),
    row(box(run("内二"), 700), box(run("18"), 700)),
    width=700,
)
BODY = "".join(
    (
        heading("总体情况"),
        paragraph(run("全年收到") + deleted("999") + run("3402") + inserted("5") + run("件。")),
        paragraph(run("明文") + run("藏", "<w:vanish/>") + run("12", "<w:strike/>") + run("到此")),
        paragraph(run("共 13 件") + run("注", '<w:vertAlign w:val="superscript"/>') + _NOTE),
        paragraph(run("前半"), f'<w:rPr><w:del w:id="3" {_BY}/></w:rPr>'),
        paragraph(run("后半𠮷")),
        heading("表格"),
        table(
            4,
            row(box(run("并排"), 3000, _SPAN), box(run("甲")), box(run("乙"))),
            row(box(run("竖排"), look=_BEGINS), box(run("子")), box(run("1")), box("")),
            row(
                box("", look=_GOES_ON),
                box(run("丑")),
                box(deleted("999") + run("3402")),
                box(run("8", "<w:vanish/>") + run("21")),
            ),
            row(
                *(box(deleted("404")) for _ in range(4)),
                look=f'<w:del w:id="4" {_BY}/>',
            ),
            row(
                box(run("嵌套")),
                box(_INNER + paragraph("")),
                box(run("7", "<w:dstrike/>") + run("9")),
                box(paragraph(run("上")) + paragraph(run("下"))),
            ),
        ),
        heading("末尾"),
        paragraph(run("第一行") + "<w:r><w:br/></w:r>" + run("第二行")),
        "<w:sectPr/>",
    )
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_FOOTNOTES = f'<w:footnote w:id="2">{paragraph(run("含上年结转"))}</w:footnote>'
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
)


def write_docx(body: str, path: Path) -> None:
    """Write a small document of Word with this body."""
    inner = {"numbering": _NUMBERING, "footnotes": _FOOTNOTES, "styles": _STYLES}
    types, relations = "", ""
    with zipfile.ZipFile(path, "w") as archive:
        for part in _PARTS:
            archive.writestr(f"word/{part}.xml", f"<w:{part} {_MAIN}>{inner[part]}</w:{part}>")
            kind = f"{_TYPES}{part}+xml"
            types += f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/>'
            target = f'Type="{_KINDS}{part}" Target="{part}.xml"'
            relations += f'<Relationship Id="{part}" {target}/>'
        main = f"{_TYPES}document.main+xml"
        types += f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
        archive.writestr("[Content_Types].xml", _types(types))
        root = f'<Relationship Id="r" Type="{_KINDS}officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", _relations(root))
        archive.writestr("word/_rels/document.xml.rels", _relations(relations))
        text = f"<w:document {_MAIN}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", text)


def _types(more: str) -> str:
    packages = "http://schemas.openxmlformats.org/package/2006/"
    relations = (
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"'
    )
    return (
        f'<Types xmlns="{packages}content-types"><Default {relations}/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{more}</Types>'
    )


def _relations(more: str) -> str:
    packages = "http://schemas.openxmlformats.org/package/2006/"
    return f'<Relationships xmlns="{packages}relationships">{more}</Relationships>'


def converted(path: Path, format: str, into: Path) -> None:
    """Save a document in another format by LibreOffice."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                shutil.which("soffice") or "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                str(into),
                str(path),
            ],
            check=True,
            capture_output=True,
        )


def make() -> None:
    """Write the documents."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "looks.docx"
        write_docx(BODY, path)
        converted(path, "doc", HERE)
        converted(path, "rtf", HERE.parent / "rtf")


if __name__ == "__main__":
    make()
