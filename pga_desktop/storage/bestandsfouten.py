"""Errors of the operating system around files, as expected errors."""

import errno
from typing import Final

from pga_desktop.domain.errors import VerwachteFout

_CODES: Final = {
    errno.ENOSPC: "schijf-vol",
    errno.EACCES: "alleen-lezen",
    errno.EPERM: "alleen-lezen",
    errno.EROFS: "alleen-lezen",
}


def vertaald(fout: OSError) -> VerwachteFout:
    """`schijf-vol`, `alleen-lezen` or else `opslag-onbereikbaar`."""
    return VerwachteFout(_CODES.get(fout.errno or 0, "opslag-onbereikbaar"))
