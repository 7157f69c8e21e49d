"""PDF files of any program: what their pages show, as paragraphs and tables."""
