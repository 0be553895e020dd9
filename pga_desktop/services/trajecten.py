"""What a new traject starts with: a row for each criterion and each question of the region."""

from datetime import date

from pga_desktop.domain.afsluiting import Feedbackantwoord
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.toetsing import Criteriumantwoord
from pga_desktop.domain.velden import Ref
from pga_desktop.storage.bewerking import Bewerking


def richt_in(
    bewerking: Bewerking,
    traject: Trajectdossier,
    *,
    regio: Regiodata,
    datum: date,
    procesregisseur: str,
    aanleiding: str = "",
) -> None:
    """Make the rows of a traject ready to fill in; the registration is dated that day."""
    ouder = traject.traject.id
    bewerking.zet(traject.aanmelding.ref, "datum", datum)
    if aanleiding:
        bewerking.zet(traject.aanmelding.ref, "aanleiding", aanleiding)
    for criterium in regio.lijst("criteria").sleutels:
        bewerking.voeg_toe(Criteriumantwoord(ouder_id=ouder, criterium=criterium))
    lijst = regio.vragenlijsten["clientfeedback"]
    for vraag in lijst.vragen:
        bewerking.voeg_toe(
            Feedbackantwoord(ouder_id=ouder, vraag=vraag.sleutel, lijst_versie=lijst.versie)
        )
    casus = bewerking.casus_id
    if casus is not None and traject.traject.nummer == 1:
        bewerking.zet(Ref("casus", casus), "procesregisseur", procesregisseur)
