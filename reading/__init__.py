"""A file as its reader sees it: texts in order, tables by row and column. It knows no form."""
