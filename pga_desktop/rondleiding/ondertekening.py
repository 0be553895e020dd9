"""Signs a plan through the real panels, as its signers would, and looks at the verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from pga_desktop.domain.document import Document
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.partner import splits_naam
from pga_desktop.rondleiding.album import Album
from pga_desktop.rondleiding.bediening import Bediening

PLAN: Final = "plan_van_aanpak"
MAP: Final = "oefencertificaten"

_REGISSEUR, _EXPERT = "casusregisseur", "pga_expert"

Certificeer = Callable[[Path, str], tuple[Path, str]]
"""Writes a practice certificate on a name in a folder; returns its file and password."""


class Ondertekening:
    """Who signs plans in this walk; everyone has one certificate file below `uit`."""

    def __init__(
        self, bediening: Bediening, album: Album, uit: Path, expert: str, certificeer: Certificeer
    ) -> None:
        self._bediening, self._album, self._map = bediening, album, uit / MAP
        self._expert, self._certificeer = expert, certificeer
        self._certificaten: dict[str, tuple[Path, str]] = {}

    def onderteken(self, document: Document, dossier: Callable[[], Dossier]) -> None:
        """Let the casusregisseur and the expert sign the document in sight, and judge that.

        Raises `rondleiding-niet-ondertekend`.
        """
        b = self._bediening
        naam = splits_naam(dossier().huidig.plan.casusregisseur)[1] or "Casusregisseur"
        b.klik("document.ondertekenen")
        for plek, wie in ((_REGISSEUR, naam), (_EXPERT, self._expert)):
            if plek not in self._certificaten:
                self._certificaten[plek] = self._certificeer(self._map, wie)
            bestand, wachtwoord = self._certificaten[plek]
            b.vul("ondertekenen.hoe", "bestand")
            b.vul("ondertekenen.wie", plek)
            b.vul("ondertekenen.bestand", str(bestand.absolute()))
            b.vul("ondertekenen.wachtwoord", wachtwoord)
            self._album.foto("ondertekenen")
            b.klik("ondertekenen.doen")
        getekend = dossier().huidig.ondertekeningen_van(document)
        if [o.plekken for o in getekend] != [(_REGISSEUR,), (_EXPERT,)]:
            raise VerwachteFout("rondleiding-niet-ondertekend", document=document.sleutel)
        b.klik("ondertekenen.sluiten")
        b.klik("document.oordeel")
        for plek in (_REGISSEUR, _EXPERT):
            if b.ziet(f"oordeel.vertrouw.{plek}"):
                b.klik(f"oordeel.vertrouw.{plek}")
        self._album.foto("handtekeningen")
        b.klik("oordeel.sluiten")
