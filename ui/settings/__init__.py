"""文件→设置: the fonts of documents, where exports begin, where backups go."""
