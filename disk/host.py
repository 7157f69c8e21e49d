"""What this computer is called, as its user knows it."""

import os
import sys


def host_name() -> str:
    """Return the computer's name, which Windows has among its settings."""
    name = os.environ.get("COMPUTERNAME", "")
    if not name and sys.platform != "win32":
        name = os.uname().nodename
    return name
