"""PGA Desktop: the encrypted case register of a PGA-expert, and her guide from step to step."""

__version__ = "0.1.0"
