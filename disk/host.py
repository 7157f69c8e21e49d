"""What this computer is called, as its user knows it."""

import os


def host_name() -> str:
    """Return the computer's name."""
    return os.environ.get("COMPUTERNAME") or os.uname().nodename
