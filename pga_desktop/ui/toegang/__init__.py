"""The way in: the first run, unlocking a register, and the recovery code."""
