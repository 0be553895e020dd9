"""The screens, in Qt: they show, they ask, and they hand every intention to a service.

Holds no rule, no row and no cursor; the only room with user-visible sentences.
"""
