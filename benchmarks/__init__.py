"""How fast the program is: ratios against a bare window and a bare database, in one run.

`python3 dev.py bench` measures and writes the table in docs/metingen.md. Nothing here is a test.
"""
