"""读入核对: a report read from a file, looked over beside the file's words before it is kept."""
