"""What the user can do: one verb per intention, each in one transaction.

Joins domain, storage, security and documents; knows no screen.
"""
