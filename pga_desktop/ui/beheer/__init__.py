"""Beheer: what the municipality says about itself, the look, the region, the program."""
