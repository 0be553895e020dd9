"""The frame around the screens: rail, bars, search results, messages and the list of keys."""
