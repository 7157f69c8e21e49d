"""Print, by the Windows Python that builds, the versions of what is compiled into its libraries.

The result is JSON; installer/bom.py knows the names.
"""

import json
import platform
import sqlite3
import sys
import zlib
from xml.parsers import expat

from lxml import etree
from PIL import features
from pypdfium2.version import PDFIUM_INFO
from PySide6.QtCore import qVersion


def versions() -> dict[str, str]:
    """Return the versions by names."""
    return {
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "Expat": expat.EXPAT_VERSION.removeprefix("expat_"),
        "Qt": qVersion(),
        "PDFium": PDFIUM_INFO.version,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "libxslt": ".".join(map(str, etree.LIBXSLT_VERSION)),
        "FreeType": str(features.version("freetype2")),
        "libjpeg-turbo": str(features.version("libjpeg_turbo")),
    }


if __name__ == "__main__":
    json.dump(versions(), sys.stdout)
