"""Where things are in the repository that is tested, and what may lie beside it."""

from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
#: The program's entry.
MAIN = REPOSITORY / "main.py"
#: The exchange files of the fictitious unit that the program shows as its sample.
SAMPLE = REPOSITORY / "resources" / "sample"
#: Documents of others, which lie beside the repository where they are present at all.
SHARED = REPOSITORY.parent / "shared"
#: Files of reports of offices that do not exist, each with what has to be found in it.
REPORT_FILES = REPOSITORY / "tests" / "report_files"
