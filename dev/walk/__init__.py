"""A report filled in by hand in a real window, from the first start to 定稿, and counted.

In the repository's folder, on Linux with Xvfb, openbox, xdotool and xclip:

    .venv/bin/python -m dev.walk [--hand keys|mouse] [--pictures FOLDER] [REPORT]
    .venv/bin/python -m dev.walk --story year [--pictures FOLDER]

REPORT is any file the program reads; without one it is a made-up report of ``tests/report_files``.
Its figures and texts are filled in as a clerk would: words typed, texts pasted from Word, a table
from a spreadsheet, 空格填 0, then every finding decided (``decisions``), a draft kept and exported,
handed in, replied to, made final and published. What was written is read back and compared.

The other story is the year of a ledger (``year``), by keys alone: ten applications registered, what
happened to each, a review and a suit, then tables three and four taken from it, two cells of which
are overtyped and explained. The figures of the report and of the ledger are held against those
that the year comes to.

Keys and clicks go to the window through the X server, as a keyboard's and a mouse's do. Where a
thing is and what has the focus is read from the accessibility tree, never from places on a screen.

**Keys and clicks.** A key that goes somewhere or does something is one, a chord (Ctrl+V) too; what
is data is none, typed or brought by an input method. A click is one.

**A hesitation** is a moment at which a clerk who knows Windows (Tab, Enter, Space, Esc, arrows,
Ctrl+A, Ctrl+C, Ctrl+F, Ctrl+V, Alt with an underlined letter) but not this program has to stop and
look:

- ``Doubt.UNTOLD``: the words of what comes next are nowhere on the screen, so that menus have to be
  searched;
- ``Doubt.UNKNOWN_KEY``: by keys, what is in sight is not within six Tabs, and no words on the
  screen, then or before, told its key;
- ``Doubt.ASTRAY``: a page or dialog has just come up and its first input does not go where the
  keyboard is;
- ``Doubt.UNASKED``: a dialog stands in the way that the clerk did not ask for.

Each is told from what is on the screen at that moment, not by whoever wrote the walk, and counts
once for a screen and a thing: what a menu has shown, its keys too, is known from then on.

The clerk's decisions about findings stand in ``decisions``.
"""
