"""A section's text: plain text with the official levels of headings."""
