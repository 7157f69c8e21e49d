"""Making of the packaged program what is handed out."""
