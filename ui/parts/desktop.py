"""What the desktops of 统信 and 麒麟 ask of every Qt, put so that the Qt we ship can do it."""

import os


def heed_desktop() -> None:
    """Replace plugins that only the desktop's own Qt has; to be called before the application is.

    fcitx 5 is reached as the ibus that it stands in for, on the session's bus: by its socket Qt
    would only look for it where ibus is installed. fcitx 4 cannot be reached.
    """
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
        os.environ["IBUS_USE_PORTAL"] = "1"
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("dxcb"):  # 统信's, of X11
        os.environ["QT_QPA_PLATFORM"] = "xcb"
