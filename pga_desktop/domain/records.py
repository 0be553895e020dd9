"""Every kind of record of the register by its key: what storage, services and screens loop over."""

from typing import Final

from pga_desktop.domain.aanmelding import Aanmelding, Feit
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.casus import (
    Casus,
    Deling,
    Gebeurtenis,
    IncidenteelDeelnemer,
    Traject,
    Uitgesteld,
)
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.ondertekening import Certificaat, Ondertekening
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Rij

RECORDS: Final[dict[str, type[Rij]]] = {
    rij.SOORT: rij
    for rij in (
        Persoon,
        Relatie,
        Casus,
        Traject,
        Gebeurtenis,
        Aanmelding,
        Feit,
        Toetsing,
        Criteriumantwoord,
        Startfase,
        Meting,
        Score,
        Overleg,
        Deelnemer,
        Overlegbesluit,
        Plan,
        Doel,
        Actie,
        Terugvalafspraak,
        Evaluatie,
        Opschaling,
        VingerAanDePols,
        Afsluiting,
        Clientfeedback,
        Feedbackantwoord,
        Document,
        Documentstap,
        Ondertekening,
        Deling,
        IncidenteelDeelnemer,
        Uitgesteld,
        Organisatie,
        Contactpersoon,
        Certificaat,
    )
}
"""Parents come before their children."""

ENIGE: Final = tuple(rij for rij in RECORDS.values() if rij.ENIG)
"""Records that exist exactly once in every traject."""
