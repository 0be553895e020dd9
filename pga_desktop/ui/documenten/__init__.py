"""The documents of a case: making, looking, giving, printing, signing."""
