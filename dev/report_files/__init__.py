"""Files of reports in the shapes in which offices publish them, made for tests/report_files.

Its modules import each other by their place: dev is no package, but a folder of scripts.
"""
