"""The way to the first case: a practice register through the first run, then the partners."""

from pathlib import Path
from typing import Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.rondleiding.album import Album
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.ui.toegang.codestappen import Herstelcode
from pga_desktop.ui.widgets.veld import Veld

REGISTERNAAM: Final = "Rondleiding"

GEBRUIKER: Final = "A. de Boer"


def _afzender(gemeente: str) -> dict[str, str]:
    """Practice values for whoever writes the letters; invented, like every case file."""
    post = f"Postbus 45\n1234 AB {gemeente}"
    domein = "".join(teken for teken in gemeente.lower() if teken.isascii() and teken.isalnum())
    return {
        "afdeling": "Team Zorg en Veiligheid",
        "contactpersoon": GEBRUIKER,
        "functie": "PGA-expert",
        "telefoon": "088 123 45 00",
        "email": f"pga@{domein}.example",
        "postadres": post,
        "bezoekadres": f"Raadhuisplein 14\n1234 AC {gemeente}",
        "verwerkingsverantwoordelijke": f"Burgemeester van {gemeente}",
        "fg_naam": "M. Verhoef",
        "fg_email": f"fg@{domein}.example",
        "fg_telefoon": "088 123 45 11",
        "reglement": "het Privacyreglement lokale persoonsgerichte aanpak (2026)",
        "klachtadres": f"Klachtencoördinator\n{post}",
        "bezwaaradres": f"Commissie bezwaarschriften\n{post}",
    }


def maak_register(bediening: Bediening, album: Album, uit: Path, gemeente: str) -> str:
    """Walk through the first run; the register then stands open. Returns its passphrase."""
    album.stap = "eerste"
    if bediening.ziet("ontgrendel.nieuw"):
        album.foto("ontgrendelen")
        bediening.klik("ontgrendel.nieuw")
    bediening.vul("eerste.gemeente", gemeente)
    bediening.vul("eerste.naam", REGISTERNAAM)
    bediening.vul("eerste.gebruiker", GEBRUIKER)
    _verder(bediening, album, "naam")
    bediening.vul("eerste.map", str(uit.absolute()))
    _verder(bediening, album, "plaats")
    bediening.klik("eerste.voorstel")
    wachtzin = _tekst(bediening, "eerste.wachtzin")
    bediening.vul("eerste.wachtzin_herhaald", wachtzin)
    _verder(bediening, album, "wachtzin")
    groepen = _herstelcode(bediening).split("-")
    _verder(bediening, album, "herstelcode")
    for naam in bediening.namen("eerste.groep."):
        bediening.vul(naam, groepen[int(naam.rpartition(".")[2]) - 1])
    _verder(bediening, album, "terugtypen")
    for veld, waarde in _afzender(gemeente).items():
        bediening.vul(f"instellingen.{veld}", waarde)
    _verder(bediening, album, "brieven")
    album.foto("klaar")
    bediening.klik("eerste.aanmelding")
    album.foto("nieuw")
    return wachtzin


def voer_partners_in(
    bediening: Bediening, album: Album, partners: tuple[tuple[str, bool], ...]
) -> None:
    """Add each organisation, and note of those who signed the convenant that they did."""
    bediening.klik("rail.partners")
    for naam, convenant in partners:
        bediening.vul("partners.nieuw_naam", naam)
        bediening.klik("partners.toevoegen")
        if convenant:
            (veld,) = [n for n in bediening.namen("organisatie.") if n.endswith(".convenant")]
            bediening.vul(veld, "ja")
    album.foto("partners")


def ontgrendel(bediening: Bediening, album: Album, wachtzin: str) -> None:
    """Open the locked register again."""
    album.foto("ontgrendelen")
    bediening.vul("ontgrendel.wachtzin", wachtzin)
    bediening.klik("ontgrendel.openen")


def _verder(bediening: Bediening, album: Album, stap: str) -> None:
    album.foto(stap)
    bediening.klik("eerste.volgende")


def _tekst(bediening: Bediening, naam: str) -> str:
    veld = bediening.vind(naam)
    return veld.tekst() if isinstance(veld, Veld) else ""


def _herstelcode(bediening: Bediening) -> str:
    code = bediening.vind("eerste.herstelcode")
    if not isinstance(code, Herstelcode):
        raise VerwachteFout("rondleiding-niet-gevonden", bediening="eerste.herstelcode")
    return code.code
