"""The menu bar: a menu is a class, an entry a method of it, declared where it stands.

A method imports itself what it needs besides the window: the first paint does not wait for it.
"""
