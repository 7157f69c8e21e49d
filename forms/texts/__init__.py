"""The report's texts: their levels of headings, the sentences that are proposed, two side by side."""
