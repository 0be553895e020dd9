"""A case with something valid, long and hostile in every field, made through the services."""

from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.velden import Ref, Rij, Vorm, velden
from pga_desktop.services.diensten import Diensten
from tests.support.registers import LASTIG

LANG = "Verwerkingsverantwoordelijkheidsverklaringsformulierinvulinstructie " * 3
EIGENAARDIG = f"{LASTIG} {LANG}".strip()
"""What one can type in a field of words; it comes back exactly like this."""

_GELDIG = {
    Vorm.TEKST: f"{EIGENAARDIG}\n\nen nog een regel",
    Vorm.LIJST: f"{EIGENAARDIG}\ntweede, met komma",
    Vorm.DATUM: "28-02-2026",
    Vorm.DEELDATUM: "1955",
    Vorm.BSN: "999990019",
    Vorm.POSTCODE: "3442 AB",
    Vorm.TIJD: "14:00",
    Vorm.EMAIL: "naam@voorbeeld.nl",
    Vorm.JA_NEE: "ja",
    Vorm.GETAL: "4",
}
_ONDER_TRAJECT = (
    "feit", "feit", "overleg", "doel", "terugvalafspraak", "evaluatie", "opschaling",
)  # fmt: skip
_NIET_INVULLEN = frozenset(
    {
        "criteriumantwoord.criterium",
        "feedbackantwoord.vraag",
        "meting.soort",
        "overlegbesluit.actie_id",
        "score.leefgebied",
    }
)


class _Vuller:
    def __init__(self, diensten: Diensten, casus_id: int) -> None:
        self._diensten = diensten
        self._casus_id = casus_id
        self.dossier = diensten.casussen.dossier(casus_id)

    def voeg_toe(self, soort: str, ouder_id: int, /, **waarden: str) -> Ref:
        versie = self.dossier.casus.versie
        self.dossier, ref = self._diensten.casussen.voeg_toe(
            self._casus_id, versie, soort, ouder_id, waarden
        )
        return ref

    def vul(self, rij: Rij) -> None:
        teksten = {(rij.ref, v.naam): self._tekst(v.vorm, v.keuzes) for v in velden(type(rij))}
        weg = {(rij.ref, naam.partition(".")[2]) for naam in _NIET_INVULLEN if _van(rij, naam)}
        self.dossier = self._diensten.casussen.wijzig_samen(
            self._casus_id,
            self.dossier.casus.versie,
            {sleutel: tekst for sleutel, tekst in teksten.items() if sleutel not in weg},
        )

    def _tekst(self, vorm: Vorm, lijst: str) -> str:
        if lijst:
            sleutels = self._diensten.regio.lijst(lijst).sleutels
            return "\n".join(sleutels) if vorm is Vorm.KENMERKEN else sleutels[0]
        return _GELDIG.get(vorm, EIGENAARDIG)


def _van(rij: Rij, naam: str) -> bool:
    return naam.startswith(f"{rij.SOORT}.")


def maak_vol(diensten: Diensten, casus_id: int) -> None:
    """Fill every field of a case, and add a row of every kind."""
    vuller = _Vuller(diensten, casus_id)
    nu = vuller.dossier.huidig
    vuller.voeg_toe("relatie", vuller.dossier.persoon.id)
    vuller.voeg_toe("incidenteel_deelnemer", casus_id)
    for soort in _ONDER_TRAJECT:
        vuller.voeg_toe(soort, nu.traject.id)
    vuller.voeg_toe("feit", nu.traject.id, soort="werkaantekening")
    for meting in Metingsoort:
        vuller.voeg_toe("meting", nu.traject.id, soort=meting)
    for overleg in vuller.dossier.huidig.overleggen:
        vuller.voeg_toe("deelnemer", overleg.id)
        vuller.voeg_toe("overlegbesluit", overleg.id)
    for doel in vuller.dossier.huidig.doelen:
        vuller.voeg_toe("actie", doel.id)
    for rij in list(vuller.dossier.rijen()):
        if velden(type(rij)) and rij.SOORT != "feit":
            vuller.vul(rij)
    feit = vuller.dossier.huidig.feiten[0]
    vuller.vul(feit)
    overleg = vuller.dossier.huidig.overleggen[0]
    vuller.voeg_toe(
        "deling",
        casus_id,
        item_soort="overleg",
        item_id=str(overleg.id),
        organisatie="client",
        grond=LANG,
    )
