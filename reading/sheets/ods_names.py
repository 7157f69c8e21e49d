"""The names of OpenDocument's elements: what stands before each (ODF 1.3, part 3, 3.1)."""

from typing import Final

_SPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
DRAW: Final = f"{{{_SPACE}drawing:1.0}}"
FO: Final = f"{{{_SPACE}xsl-fo-compatible:1.0}}"
MANIFEST: Final = f"{{{_SPACE}manifest:1.0}}"
OFFICE: Final = f"{{{_SPACE}office:1.0}}"
STYLE: Final = f"{{{_SPACE}style:1.0}}"
TABLE: Final = f"{{{_SPACE}table:1.0}}"
TEXT: Final = f"{{{_SPACE}text:1.0}}"
#: LibreOffice's own, beside the standard's.
EXTENDED: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
