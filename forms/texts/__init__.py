"""The report's texts: levels of headings, the sentences proposed, two texts side by side."""
