"""What this computer and its user are called, as they know it themselves."""

import os
import sys

_SIGNS = ("LOGNAME", "USER", "LNAME", "USERNAME")


def host_name() -> str:
    """Return the computer's name, which Windows has among its settings."""
    name = os.environ.get("COMPUTERNAME", "")
    if not name and sys.platform != "win32":
        name = os.uname().nodename
    return name


def user_name() -> str:
    """Return the user's name, by the signs that ``getpass`` goes by.

    That module loads besides what reads passwords from a terminal.

    Raises:
        KeyError: where the user has no name.
    """
    for sign in _SIGNS:
        if name := os.environ.get(sign):
            return name
    if sys.platform == "win32":
        raise KeyError(_SIGNS[-1])
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name
