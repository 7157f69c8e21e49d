"""The menu bar: a menu is a class, an entry a method of it, declared where it stands."""
