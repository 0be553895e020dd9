"""The walk itself: a case file through the real window, with documents, pictures and a report.

The window must stand at the way in, and the clock must be the one the program runs on.
"""

import shutil
from collections import Counter
from pathlib import Path
from typing import Final

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.rondleiding import album as album_
from pga_desktop.rondleiding import ondertekening
from pga_desktop.rondleiding.album import Album
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.rondleiding.begin import (
    GEBRUIKER,
    REGISTERNAAM,
    maak_register,
    ontgrendel,
    voer_partners_in,
)
from pga_desktop.rondleiding.casusbestand import Casusbestand
from pga_desktop.rondleiding.casusgang import Casusgang
from pga_desktop.rondleiding.ondertekening import Certificeer, Ondertekening
from pga_desktop.rondleiding.organisaties import gemeente_van
from pga_desktop.rondleiding.planning import Etappe, Wandelplan, maak_plan
from pga_desktop.rondleiding.verslag import BESTAND, Gemaakt, Gezet, Verslag
from pga_desktop.ui.main_window import Hoofdvenster

DOCUMENTEN: Final = "documenten"
REGISTER: Final = f"{REGISTERNAAM}.pgaregister"
VOORKEUREN: Final = "voorkeuren.ini"
BREEDTE, HOOGTE = 1366, 768


def loop(
    venster: Hoofdvenster,
    klok: VasteKlok,
    casus: Casusbestand,
    uit: Path,
    certificeer: Certificeer,
) -> Verslag:
    """Walk a case file through a window, write everything below `uit`, and return what was done.

    Who signs a plan does so with a practice certificate that `certificeer` makes.
    An earlier walk in the same folder is replaced. Raises `VerwachteFout` before anything is
    written when the file cannot be walked or the folder holds something else, and during the walk
    when a screen does not do what it should.
    """
    plan = maak_plan(casus, klok.vandaag())
    maak_ruimte(uit)
    klok.zet(plan.begin)
    bediening = Bediening(venster, lambda: venster.werkbank.bezig)
    venster.resize(max(venster.width(), BREEDTE), max(venster.height(), HOOGTE))
    venster.show()
    venster.activateWindow()
    bediening.wacht(venster.isActiveWindow, "venster")
    with bediening:
        return _Wandeling(bediening, klok, casus, uit, certificeer).loop(plan)


def maak_ruimte(uit: Path) -> None:
    """An empty folder for a walk. Raises `rondleiding-map-niet-leeg` when it holds other things."""
    eigen = {album_.MAP, DOCUMENTEN, ondertekening.MAP, BESTAND, REGISTER, VOORKEUREN}
    if uit.exists() and not {pad.name for pad in uit.iterdir()} <= eigen:
        raise VerwachteFout("rondleiding-map-niet-leeg")
    for naam in eigen:
        if (uit / naam).is_dir():
            shutil.rmtree(uit / naam)
        (uit / naam).unlink(missing_ok=True)
    for naam in (album_.MAP, DOCUMENTEN):
        (uit / naam).mkdir(parents=True)


class _Wandeling:
    def __init__(
        self,
        bediening: Bediening,
        klok: VasteKlok,
        casus: Casusbestand,
        uit: Path,
        certificeer: Certificeer,
    ) -> None:
        self._bediening, self._klok, self._casus, self._uit = bediening, klok, casus, uit
        self._album = Album(bediening, uit)
        tekenaars = Ondertekening(bediening, self._album, uit, GEBRUIKER, certificeer)
        self._gang = Casusgang(bediening, self._album, tekenaars, self._heropen)
        self._wachtzin = ""

    def loop(self, plan: Wandelplan) -> Verslag:
        gemeente = gemeente_van(organisatie for organisatie, _ in plan.partners)
        self._wachtzin = maak_register(self._bediening, self._album, self._uit, gemeente)
        voer_partners_in(self._bediening, self._album, plan.partners)
        gezet: list[Gezet] = []
        for nummer, etappe in enumerate(plan.etappes):
            self._album.stap = etappe.overgang or "aanmelding"
            if not nummer:
                self._meld_aan()
            gezet += self._loop_etappe(etappe)
        self._album.stap = "einde"
        eindstap = self._gang.dossier.casus.stap
        documenten = self._exporteer()
        self._gang.bekijk()
        self._kijk_rond()
        verslag = Verslag(
            casus=self._casus.bestand,
            eindstap=eindstap,
            register=REGISTER,
            wachtzin=self._wachtzin,
            overgangen=tuple(gezet),
            stappen=tuple(self._album.stappen),
            documenten=documenten,
        )
        verslag.schrijf(self._uit)
        return verslag

    def _meld_aan(self) -> None:
        """Look for the person first; then register a new one."""
        p, b = self._casus.persoon, self._bediening
        b.klik("rail.casussen")
        self._album.foto("casussen")
        for naam in ("casussen.nieuw", "casussen.eerste"):
            if b.ziet(naam):
                b.klik(naam)
        delen = (p.roepnaam or p.voornamen, p.voorvoegsel, p.geslachtsnaam)
        b.vul("nieuw.naam", " ".join(deel for deel in delen if deel))
        b.vul("nieuw.geboortedatum", p.geboortedatum.cijfers() if p.geboortedatum else "")
        self._album.foto("nieuw")
        b.klik("nieuw.maken")

    def _loop_etappe(self, etappe: Etappe) -> list[Gezet]:
        for dag in etappe.dagen:
            self._klok.zet(dag.datum)
            for handeling in dag.handelingen:
                self._gang.doe(handeling)
        self._klok.zet(etappe.datum)
        gezet = [self._gang.zet(etappe)] if etappe.overgang else []
        for handeling in etappe.achteraf:
            self._gang.doe(handeling)
        return gezet

    def _heropen(self, casus_id: int) -> None:
        """Unlock the register and open the case out of the list."""
        ontgrendel(self._bediening, self._album, self._wachtzin)
        self._bediening.klik("rail.casussen")
        self._bediening.open_rij("casussen.tabel", str(casus_id))

    def _exporteer(self) -> tuple[Gemaakt, ...]:
        documenten = self._gang.documenten.alle()
        if not documenten:
            return ()
        map_ = self._uit / DOCUMENTEN
        self._gang.documenten.exporteer(str(map_.absolute()))
        namen = bestandsnamen(documenten, self._gang.dossier.casus.nummer)
        if sorted(namen) != sorted(pad.name for pad in map_.iterdir()):
            raise VerwachteFout("rondleiding-export-onvolledig", aantal=len(documenten))
        return tuple(
            Gemaakt(doc.sleutel, doc.niveau, doc.lezer, doc.ontvanger, f"{DOCUMENTEN}/{naam}")
            for doc, naam in zip(documenten, namen, strict=True)
        )

    def _kijk_rond(self) -> None:
        for scherm in ("casussen", "vandaag", "partners", "beheer"):
            self._bediening.klik(f"rail.{scherm}")
            self._album.foto(scherm)


def bestandsnamen(documenten: list[Document], nummer: str) -> list[str]:
    """The names the export panel gives to all documents of a case, which it writes newest first."""
    keer: Counter[str] = Counter()
    namen: dict[int, str] = {}
    for doc in sorted(documenten, key=lambda doc: doc.id, reverse=True):
        naam = doc.bestandsnaam(nummer)
        keer[naam] += 1
        namen[doc.id] = f"{naam}.pdf" if keer[naam] == 1 else f"{naam}-{keer[naam]}.pdf"
    return [namen[doc.id] for doc in documenten]
