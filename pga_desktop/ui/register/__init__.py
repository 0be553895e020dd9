"""Casussen: the list of all cases, its filters, and a new registration."""
