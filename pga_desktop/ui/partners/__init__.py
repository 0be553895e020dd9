"""Partners: the organisations one works with, whether they signed, and their people."""
