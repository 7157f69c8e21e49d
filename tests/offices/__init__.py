"""Reports as offices put them out, in shapes that are none of the program's own."""
