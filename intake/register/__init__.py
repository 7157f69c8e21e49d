"""A register of applications that an office keeps elsewhere, as applications with their events."""
