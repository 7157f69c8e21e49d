"""Layout on paper without a format: lines, tables, pages."""
