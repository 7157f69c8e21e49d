"""Why an outside file could not be taken in, in words for the clerk."""


class IntakeError(Exception):
    """The file is no report that can be read; the message says in one line which file, and why."""
