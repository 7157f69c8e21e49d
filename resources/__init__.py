"""Where the files are that come with the program: fonts, icons, help texts, the sample."""

from pathlib import Path

#: Beside this file from source and in the packaged program alike.
RESOURCES = Path(__file__).parent
