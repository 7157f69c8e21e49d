"""What the checks found, beside every page and on one of its own, and the reasons for it."""
