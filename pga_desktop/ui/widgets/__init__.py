"""Building blocks for screens: widgets built in code that know no service and no case."""
