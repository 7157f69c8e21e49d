"""Report -> one neutral document -> PDF, XLSX, JSON. One module or package a format."""
