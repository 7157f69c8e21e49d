"""The commands: what works without a window."""
