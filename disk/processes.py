"""Whether a process of this computer is still there."""

import os
import sys

if sys.platform == "win32":  # pragma: no cover
    import ctypes

    _MAY_WAIT = 0x100000  # SYNCHRONIZE
    _NOT_ENDED = 0x102  # WAIT_TIMEOUT
    _NO_SUCH_PROCESS = 87  # ERROR_INVALID_PARAMETER

    def is_alive(process: int) -> bool:
        """Return whether it runs, which it does in doubt; os.kill would end it here."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(kernel.OpenProcess(_MAY_WAIT, False, process))
        if not handle:
            return ctypes.get_last_error() != _NO_SUCH_PROCESS
        try:
            return bool(kernel.WaitForSingleObject(handle, 0) == _NOT_ENDED)
        finally:
            kernel.CloseHandle(handle)

else:

    def is_alive(process: int) -> bool:
        """Return whether it runs, which it does in doubt."""
        try:
            os.kill(process, 0)  # asks, and does nothing to it
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True
