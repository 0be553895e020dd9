"""The person: names by the Dutch rules, partial birth date, address, and who speaks for her or him.

No part of a name, birth date or address is ever required (standards 3.2, 3.3).
"""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.getypt import toon_postcode
from pga_desktop.domain.velden import Rij, Soort, Vorm, veld
from pga_desktop.domain.woorden import met_hoofdletter


class Geslacht(StrEnum):
    """How someone is addressed; x and onbekend are addressed without mevrouw or meneer."""

    MAN = "man"
    VROUW = "vrouw"
    X = "x"
    ONBEKEND = "onbekend"


_TITEL: Final[dict[str, str]] = {Geslacht.MAN: "meneer", Geslacht.VROUW: "mevrouw"}


class Naamgebruik(StrEnum):
    """Which names are used in letters (BRP): own, partner's, partner-own, own-partner."""

    EIGEN = "eigen"
    PARTNER = "partner"
    PARTNER_EIGEN = "partner_eigen"
    EIGEN_PARTNER = "eigen_partner"


class Gezag(StrEnum):
    """Whether a parent or carer has legal authority over a minor."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, kw_only=True)
class Persoon(Rij):
    """The person the approach is about: cliënt on screen, 'u' in letters."""

    SOORT = "persoon"

    voornamen: str = veld(Soort.IDENTITEIT)
    roepnaam: str = veld(Soort.IDENTITEIT)
    voorvoegsel: str = veld(Soort.IDENTITEIT)
    geslachtsnaam: str = veld(Soort.IDENTITEIT)
    naamgebruik: str = veld(Soort.IDENTITEIT, Vorm.KEUZE, keuzes="naamgebruik")
    partner_voorvoegsel: str = veld(Soort.IDENTITEIT)
    partner_geslachtsnaam: str = veld(Soort.IDENTITEIT)
    geboortedatum: Deeldatum | None = veld(Soort.IDENTITEIT, Vorm.DEELDATUM)
    geslacht: str = veld(Soort.IDENTITEIT, Vorm.KEUZE, keuzes="geslacht")
    bsn: str = veld(Soort.BSN, Vorm.BSN)
    bsn_gecontroleerd_op: date | None = veld(Soort.BSN, Vorm.DATUM)
    bsn_gecontroleerd_met: str = veld(Soort.BSN)
    straat: str = veld(Soort.ADRES)
    huisnummer: str = veld(Soort.ADRES)
    postcode: str = veld(Soort.ADRES, Vorm.POSTCODE)
    woonplaats: str = veld(Soort.ADRES)
    geheim_adres: bool = veld(Soort.WERKAANTEKENING, Vorm.JA_NEE)
    telefoon: str = veld(Soort.ADRES)
    taal: str = veld(Soort.GESPREK)
    tolk: bool = veld(Soort.GESPREK, Vorm.JA_NEE)
    eenvoudige_taal: bool = veld(Soort.GESPREK, Vorm.JA_NEE)

    @property
    def voorletters(self) -> str:
        """'T.M.' for Theodorus Maria; 'A.' for Anne-Fleur; 'S.Q' for Suzie Q (standards 3.2)."""
        return "".join(_voorletter(naam) for naam in self.voornamen.split()).strip()

    @property
    def achternaam(self) -> str:
        """Surname as used in letters, with prefix and, where chosen, the partner's name."""
        eigen = _met_voorvoegsel(self.voorvoegsel, self.geslachtsnaam)
        partner = _met_voorvoegsel(self.partner_voorvoegsel, self.partner_geslachtsnaam)
        if not (eigen and partner):
            return eigen or partner
        match self.naamgebruik:
            case Naamgebruik.PARTNER:
                return partner
            case Naamgebruik.PARTNER_EIGEN:
                return f"{partner}-{eigen}"
            case Naamgebruik.EIGEN_PARTNER:
                return f"{eigen}-{partner}"
            case _:
                return eigen

    @property
    def naam(self) -> str:
        """Name for lists and headings: 'T.M. (Theo) van der Heijden'; only what is known."""
        voor = self.voorletters if self.achternaam else self.voornamen
        if voor and self.roepnaam not in {"", voor}:
            return self._voluit(f"{voor} ({self.roepnaam})")
        return self._voluit(voor or self.roepnaam)

    @property
    def briefnaam(self) -> str:
        """Name on an envelope: 'T.M. van der Heijden', else what is known."""
        if self.achternaam:
            return self._voluit(self.voorletters or self.roepnaam)
        return self.voornamen or self.roepnaam

    @property
    def volledige_naam(self) -> str:
        """'Theodorus Maria van der Heijden', else what is known."""
        return self._voluit(self.voornamen or self.roepnaam)

    def _voluit(self, voor: str) -> str:
        return f"{voor} {self.achternaam}".strip() if voor else met_hoofdletter(self.achternaam)

    @property
    def aanhef(self) -> str:
        """'meneer Van der Heijden', "mevrouw 't Hoen"; without a surname the first name."""
        titel = _TITEL.get(self.geslacht)
        if self.achternaam:
            return f"{titel} {met_hoofdletter(self.achternaam)}" if titel else self.briefnaam
        return self.roepnaam or self.voornamen or titel or "meneer of mevrouw"

    @property
    def initialen(self) -> str:
        """'T.H.': enough to recognise someone at the table, in an invitation sent by mail."""
        namen = (self.voornamen or self.roepnaam, self.geslachtsnaam or self.partner_geslachtsnaam)
        return "".join(f"{_eerste_letter(naam).upper()}." for naam in namen if naam)

    @property
    def sorteernaam(self) -> str:
        """'Heijden, T.M. van der (Theo)': surname first, prefix last, as in a Dutch list."""
        if self.geslachtsnaam:
            voorvoegsel, naam = self.voorvoegsel, self.geslachtsnaam
        else:
            voorvoegsel, naam = self.partner_voorvoegsel, self.partner_geslachtsnaam
        if not naam:
            return self.naam
        roepnaam = f"({self.roepnaam})" if self.roepnaam else ""
        achter = " ".join(d for d in (self.voorletters, voorvoegsel, roepnaam) if d)
        return ", ".join(d for d in (naam, achter) if d)

    @property
    def heeft_naam(self) -> bool:
        """Whether any part of a name is known."""
        return bool(
            self.voornamen or self.roepnaam or self.geslachtsnaam or self.partner_geslachtsnaam
        )

    @property
    def adresregels(self) -> tuple[str, ...]:
        """The lines under the name on an envelope; only what is known."""
        straat = " ".join(d for d in (self.straat, self.huisnummer) if d)
        plaats = "  ".join(d for d in (toon_postcode(self.postcode), self.woonplaats) if d)
        return tuple(regel for regel in (straat, plaats) if regel)

    def minderjarig(self, op: date) -> bool:
        """Under 18 on a day; an unknown birth date says no, a partial one yes when in doubt."""
        return self.geboortedatum is not None and self.geboortedatum.minderjarig(op)

    def misschien_meerderjarig(self, op: date) -> bool:
        """18 or older on a day, or not known to be younger."""
        return self.geboortedatum is None or self.geboortedatum.misschien_meerderjarig(op)


@dataclass(frozen=True, kw_only=True)
class Relatie(Rij):
    """Someone around the person: parent, partner, or a representative appointed by a judge.

    Letters go to a relation only with `ontvangt_brieven`, in a letter of his own, never with a
    secret address of the person (design 6; UAVG 5 for under 16 and representatives).
    """

    SOORT = "relatie"
    OUDER = "persoon"

    soort: str = veld(Soort.DERDEN, Vorm.KEUZE, keuzes="relatiesoorten")
    naam: str = veld(Soort.DERDEN)
    gezag: str = veld(Soort.DERDEN, Vorm.KEUZE, keuzes="gezag")
    ontvangt_brieven: bool = veld(Soort.DERDEN, Vorm.JA_NEE)
    adres: str = veld(Soort.DERDEN, Vorm.TEKST)


def is_voorvoegsel(woord: str) -> bool:
    """Whether a word of a name can be its prefix: 'van', "'t", 'El'."""
    return woord.casefold().replace("’", "'") in _VOORVOEGSELS


_VOORVOEGSELS: Final = frozenset(
    {
        "van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "aan", "bij", "la", "le",
        "el", "al", "'t", "'s", "d'", "von", "du", "da", "di",
    }
)  # fmt: skip


def _met_voorvoegsel(voorvoegsel: str, naam: str) -> str:
    return f"{voorvoegsel} {naam}".strip() if naam else ""


def _voorletter(naam: str) -> str:
    letter = _eerste_letter(naam)
    return f"{letter} " if letter == naam else f"{letter}."


def _eerste_letter(naam: str) -> str:
    """The first letter of a name with the marks on it; 'A' of ʿAlī."""
    begin = next((i for i, t in enumerate(naam) if unicodedata.category(t) in _LETTERS), 0)
    eind = begin + 1
    while naam[eind : eind + 1] and unicodedata.combining(naam[eind]):
        eind += 1
    return naam[begin:eind]


_LETTERS: Final = {"Lu", "Ll", "Lt", "Lo"}
"""Kinds of letter a name can be shortened to; a transliteration sign is not one."""
