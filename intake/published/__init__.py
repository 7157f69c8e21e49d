"""A report as an office published it, whatever its file: put to the form, with every doubt told."""
