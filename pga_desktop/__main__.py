"""`python -m pga_desktop`: the same as the command `pga-desktop`."""

import sys

from pga_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
