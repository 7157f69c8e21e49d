"""The last step: the pages to be printed, and every way out of the program."""
