"""Report -> one neutral document -> PDF, XLSX, DOCX, HTML, JSON. One module or package a format."""
