"""Gives the places to sign in a text the fields that the form promises.

The words of the text decide who signs (`PGA-expert: A. de Wit`), the file of the form who of them
can do so in the PDF (`handtekeningen = ["pga_expert"]`).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from pga_desktop.documents.blokken import Blok, Handtekening, Kader, Ondertekenaar

PARTNERS: Final = "partners"
"""Everyone with another role than the form names: the role is the name of the field, but for the
dots, with which PDF tells a field from what is in it."""
_IN_MAKKELIJKE_TAAL: Final = {"u_zelf": "betrokkene", "de_gemeente": "pga_expert"}
"""Roles as a text in easy language says them."""


def met_tekenvelden(blokken: Sequence[Blok], handtekeningen: Collection[str]) -> tuple[Blok, ...]:
    """The same blocks, of which who may sign has a field with a name of its own."""
    gegeven: list[str] = []

    def veld(vak: Ondertekenaar) -> str:
        rol = re.sub(r"\W+", "_", vak.rol.lower()).strip("_")
        sleutel = _IN_MAKKELIJKE_TAAL.get(rol, rol)
        if sleutel not in handtekeningen:
            if PARTNERS not in handtekeningen:
                return ""
            sleutel = " ".join(vak.rol.replace(".", " ").split())
        eerder = gegeven.count(sleutel)
        gegeven.append(sleutel)
        return f"{sleutel} {eerder + 1}" if eerder else sleutel

    def benoem(blok: Blok) -> Blok:
        if isinstance(blok, Handtekening):
            return Handtekening(tuple(replace(vak, veld=veld(vak)) for vak in blok.vakken))
        if isinstance(blok, Kader):
            return Kader(tuple(benoem(deel) for deel in blok.blokken))
        return blok

    return tuple(benoem(blok) for blok in blokken)
