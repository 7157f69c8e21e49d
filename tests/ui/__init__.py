"""The window, driven by keys and clicks."""
