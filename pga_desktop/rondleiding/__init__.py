"""A whole case through the real screens without a person: focus, type, click, look.

Reads a case file and steers widgets; never calls a service itself.
"""
