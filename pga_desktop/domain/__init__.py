"""The rules of the lokale PGA in plain Python: records, process, terms, sharing. No I/O."""
