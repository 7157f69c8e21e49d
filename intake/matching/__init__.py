"""Putting what was read to the values of a report, by the words of headings and labels."""
