"""The encrypted register: SQLCipher, migrations, one module per aggregate, search and history.

Knows the domain and its driver; gives and takes frozen dataclasses, never a row or a cursor.
"""
