"""Who may open the register: key slots, key derivation and the recovery code.

Makes and wraps the data key; never sees a case.
"""
