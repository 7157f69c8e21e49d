"""The bill of materials of what is handed out: every component with its version and licence.

In CycloneDX 1.6, for whoever has to know whether a vulnerability that is announced somewhere is in
the program. See https://cyclonedx.org/docs/1.6/json/.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.parser import HeaderParser
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from resources import VERSION
from resources.folders import NAME

ROOT = Path(__file__).resolve().parents[1]
#: What no wheel is, or what a wheel has compiled in, with its licence; installer/versions.py knows
#: the version of some, the others do not tell it.
PARTS = {
    "Python": "PSF-2.0",
    "SQLite": "blessing",
    "zlib": "Zlib",
    "Expat": "MIT",
    "libffi": "MIT",
    "bzip2": "bzip2-1.0.6",
    "XZ Utils": "0BSD",
    "libmpdec": "BSD-2-Clause",
    "Microsoft Visual C++ Runtime": "Microsoft Visual C++ redistributable files",
    "Qt": "LGPL-3.0-only",
    "PDFium": "BSD-3-Clause",
    "libxml2": "MIT",
    "libxslt": "MIT",
    "libiconv": "LGPL-2.1-or-later",
    "FreeType": "FTL",
    "libjpeg-turbo": "IJG AND BSD-3-Clause",
    # In Qt, besides zlib, FreeType and libjpeg-turbo; licences/qt/inside.txt has their texts.
    "BLAKE2": "CC0-1.0",
    "D3D12 Memory Allocator": "MIT",
    "double-conversion": "BSD-3-Clause",
    "HarfBuzz": "MIT",
    "IAccessible2": "BSD-3-Clause",
    "libpng": "libpng-2.0",
    "MD4C": "MIT",
    "PCRE2": "BSD-3-Clause",
    "TinyCBOR": "MIT",
    "Vulkan Memory Allocator": "MIT",
    # resources/fonts
    "LXGW WenKai": "OFL-1.1",
    "Noto Sans SC": "OFL-1.1",
    "Noto Serif SC": "OFL-1.1",
}
#: PyInstaller is no component of the program, but its two .exe begin with what PyInstaller ships.
_BOOTLOADER = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}

#: Pinned for reportlab, which can do without it; pyinstaller.spec leaves its modules out.
_LEFT_OUT = "charset-normalizer"
_UNTOLD = "see the licence file of the component"


def bill(folder: Path, versions: dict[str, str], made: datetime) -> str:
    """Return the bill of ``folder``; ``versions`` are those of PARTS that are known."""
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"{NAME} {VERSION} {made.isoformat()}"))
    bom.metadata.timestamp = made
    bom.metadata.component = Component(
        name=NAME, version=VERSION, type=ComponentType.APPLICATION, bom_ref=NAME
    )
    licences = {**_licences(folder), **_BOOTLOADER}
    for component in _wheels(licences):
        bom.components.add(component)
    for name, licence in PARTS.items():
        bom.components.add(_component(name, versions.get(name), licence))
    bom.register_dependency(bom.metadata.component, bom.components)
    return JsonV1Dot6(bom).output_as_string(indent=1)


def _wheels(licences: dict[str, str]) -> Iterator[Component]:
    """Yield what of the fetched wheels is in the program, with the wheel's SHA-256."""
    lines = (ROOT / "installer" / "windows-wheels.txt").read_text("utf-8")
    for name, version, digest in re.findall(
        r"^(\S+)==(\S+) --hash=sha256:(\w+)$", lines, re.MULTILINE
    ):
        licence = licences.get(_plain(name))
        if licence is None:
            continue
        component = _component(name, version, licence)
        component.purl = PackageURL("pypi", name=_plain(name), version=version)
        component.hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=digest))
        yield component


def _component(name: str, version: str | None, licence: str) -> Component:
    licences = [LicenseFactory().make_from_string(licence)]
    return Component(name=name, version=version, licenses=licences, bom_ref=name)


def _licences(folder: Path) -> dict[str, str]:
    """Return the licences that the components in ``folder`` state, by their plain names."""
    found = {}
    for path in sorted(folder.glob("_internal/*.dist-info/METADATA")):
        told = HeaderParser().parsestr(path.read_text("utf-8"))
        found[_plain(told["Name"])] = told["License-Expression"] or told["License"] or _UNTOLD
    found.pop(_LEFT_OUT, None)
    return found


def _plain(name: str) -> str:
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def write(folder: Path, versions: Path, into: Path, epoch: int) -> Path:
    """Write the bill beside what is handed out."""
    made = into / f"{NAME}-{VERSION}.cdx.json"
    known = json.loads(versions.read_text("utf-8"))
    made.write_text(bill(folder, known, datetime.fromtimestamp(epoch, UTC)), "utf-8")
    return made
