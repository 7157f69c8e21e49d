"""Reading outside files into a report, with what was and was not understood."""
