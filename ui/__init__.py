"""The window. The only package besides main.py that knows Qt."""
