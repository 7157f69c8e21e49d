"""Web pages of any office's site, saved or copied, as they are seen; ``reading.html`` is ours."""
