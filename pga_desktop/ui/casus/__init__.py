"""The case page: header, step bar, the sections of the chosen station, and what is still needed."""
