"""What the program says when something is not as it should be: what happened, and what to do now.

One sentence pair for each code of an expected error, of a check of a register and of a text. Knows
no window: the commands use the same words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from pga_desktop.domain.datums import lang_moment, lange_datum, lees_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.meldingen import (
    controle,
    formulieren,
    fouten,
    ondertekenen,
    rondleiding,
    sjablonen,
)

_FOUTEN: Final = fouten.ZINNEN | ondertekenen.ZINNEN | rondleiding.ZINNEN | sjablonen.ZINNEN
_ONBEKEND: Final = (
    "Er ging iets mis wat niet had mogen gebeuren.",
    "Wat eerder is bewaard, is veilig. Geef de code {code} door aan uw beheerder.",
)
_WERK_GAAT_DOOR: Final = (
    "Het werk gaat door met de vorige tekst. Kijk bij Beheer, Sjablonen voor alle bevindingen."
)
_ISO_DATUM: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*")


@dataclass(frozen=True)
class Melding:
    """Something to say to the user; `fout` colours it.

    It goes when she goes on, or when what went wrong succeeds after all; one that `blijft` only
    when she closes it.
    """

    tekst: str
    vervolg: str = ""
    fout: bool = True
    blijft: bool = False

    @property
    def voluit(self) -> str:
        """What happened and what to do, in one line."""
        return " ".join(deel for deel in (self.tekst, self.vervolg) if deel)


class Tekstbevinding(Protocol):
    """What is wrong in a file a functional manager may change."""

    @property
    def bestand(self) -> str: ...
    @property
    def regel(self) -> int: ...
    @property
    def code(self) -> str: ...
    @property
    def feiten(self) -> Mapping[str, str | int]: ...


def zin(fout: VerwachteFout) -> Melding:
    """The words for an expected error."""
    feiten = {naam: _leesbaar(waarde) for naam, waarde in fout.feiten.items()}
    if fout.code == "register-in-gebruik":
        feiten = _wie_en_sinds(**feiten)
    if "waar" in feiten:
        feiten["waar"] = _waar(feiten["waar"])
    tekst, vervolg = _FOUTEN.get(fout.code, _ONBEKEND)
    return Melding(tekst.format(**feiten), vervolg.format(code=fout.code))


def in_woorden(code: str, plaats: str, aantal: int) -> str:
    """The words for a finding in a register: what is wrong, how much of it, and what to do."""
    if code not in controle.ZINNEN:
        return zin(VerwachteFout(code)).voluit
    waar = controle.PLAATSEN.get(plaats, plaats)
    return " ".join(controle.ZINNEN[code]).format(plaats=waar, aantal=aantal)


def bevinding_in_woorden(bevinding: Tekstbevinding) -> str:
    """The words for a finding in a text or list: the file, the line, what is wrong, the cure."""
    feiten = {naam: str(waarde) for naam, waarde in bevinding.feiten.items()}
    feiten["verwacht"] = formulieren.SOORTEN.get(feiten.get("verwacht", ""), "")
    tekst, vervolg = formulieren.ZINNEN[bevinding.code]
    if lijkt := feiten.get("lijkt_op"):
        vervolg = f"Bedoelt u ‘{lijkt}’?"
    plek = f"{bevinding.bestand}, regel {bevinding.regel}" if bevinding.regel else bevinding.bestand
    return f"{plek}: {tekst.format(**feiten)} {vervolg.format(**feiten)}"


def over_eigen_teksten(bevindingen: Sequence[Tekstbevinding]) -> Melding:
    """What is said at opening about own texts that were passed over."""
    eerste = bevinding_in_woorden(bevindingen[0])
    if len(bevindingen) == 1:
        return Melding(eerste, _WERK_GAAT_DOOR, blijft=True)
    tekst = (
        f"Er zijn {len(bevindingen)} bevindingen in eigen teksten en lijsten. De eerste: {eerste}"
    )
    return Melding(tekst, _WERK_GAAT_DOOR, blijft=True)


def bekende_codes() -> frozenset[str]:
    """Every code of an expected error that has words."""
    return frozenset(_FOUTEN)


def _leesbaar(waarde: str | int) -> str:
    tekst = str(waarde)
    if _ISO_DATUM.fullmatch(tekst):
        return lange_datum(lees_datum(tekst))
    if _ISO_MOMENT.fullmatch(tekst):
        return lang_moment(datetime.fromisoformat(tekst))
    return tekst


def _waar(plekken: str) -> str:
    """Where on paper something stands, by the fields it comes from; a text itself has no field."""
    from pga_desktop.ui.veldnamen import naam_van_plek  # noqa: PLC0415 - the way in does without

    namen = ", ".join(f"‘{naam_van_plek(plek)}’" for plek in plekken.split())
    return f"bij {namen}" if namen else "in de vaste tekst van dit document"


def _wie_en_sinds(naam: str = "", sinds: str = "") -> dict[str, str]:
    """Who has the register open; the other program may not have said so yet."""
    return {
        "naam": naam or "een ander programma",
        "sinds": f", sinds {sinds}" if sinds else "",
    }
