"""Reading RTF, the Rich Text Format 1.9.1 that Word, WPS and LibreOffice write as text."""
