"""The files that come with the program: fonts, icons, help texts, the sample; and its version."""

from pathlib import Path

VERSION = "0.1.0"

#: Beside this file from source and in the packaged program alike.
RESOURCES = Path(__file__).parent
