"""The report's texts: their levels of headings, and the sentences that are proposed."""
