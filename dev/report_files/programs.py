"""What other programs make of a report: LibreOffice, Chromium, and Qt without a window."""

import html
import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from tests.places import REPOSITORY

_TIME_LIMIT = 180  # seconds
_APPLICATIONS: list[QGuiApplication] = []  # Qt wants the one that is kept
_COPY = """<script>addEventListener("load", () => {
  const chosen = getSelection();
  chosen.selectAllChildren(document.getElementById("zoom"));
  const text = chosen.toString();
  document.documentElement.innerHTML = "<body><pre id=copied></pre></body>";
  document.getElementById("copied").textContent = text;
})</script>"""


@cache
def converted(content: bytes, suffix: str, to: str) -> bytes:
    """Return a file as LibreOffice saves it in another format."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"source.{suffix}"
        source.write_bytes(content)
        settings = f"-env:UserInstallation=file://{folder}/settings"
        target = Path(folder) / "made"
        _run("soffice", settings, "--headless", "--convert-to", to, "--outdir", target, source)
        return (target / f"source.{to.partition(':')[0]}").read_bytes()


def printed(page: str) -> bytes:
    """Return a page as Chromium prints it."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.pdf"
        _chromium(folder, page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
        return target.read_bytes()


def copied(page: str) -> str:
    """Return what Chromium puts on the clipboard of the part of a page with the report."""
    with tempfile.TemporaryDirectory() as folder:
        shown = _chromium(folder, page.replace("</body>", f"{_COPY}</body>"), "--dump-dom")
    found = re.search(r'<pre id="copied">(.*?)</pre>', shown, re.DOTALL)
    if not found:
        raise ValueError("Chromium copied nothing")
    return html.unescape(found[1])


def _chromium(folder: str, page: str, *arguments: str) -> str:
    source = Path(folder) / "page.html"
    source.write_text(page, "utf-8")
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")
    settings = f"--user-data-dir={folder}/settings"
    return _run("chromium", *quiet, settings, *arguments, f"file://{source}")


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=_TIME_LIMIT)
    return done.stdout


def written_by_qt(page: str) -> str:
    """Return a page as Qt's editor of texts writes it."""
    return _qt_document(page).toHtml()


def printed_by_qt(page: str) -> bytes:
    """Return a page as Qt prints it."""
    document = _qt_document(page)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.pdf"
        writer = QPdfWriter(str(target))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document.print_(writer)
        return target.read_bytes()


def _qt_document(page: str) -> QTextDocument:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QGuiApplication.instance() is None:
        _APPLICATIONS.append(QGuiApplication([]))
        QFontDatabase.addApplicationFont(str(REPOSITORY / "resources/fonts/song.ttf"))
    document = QTextDocument()
    document.setHtml(page)
    return document
