"""Passphrases, the recovery code and the key slots around the data key of a register."""
