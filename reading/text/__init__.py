"""Plain text and Markdown: what was copied from a page or document, its tables taken apart."""
