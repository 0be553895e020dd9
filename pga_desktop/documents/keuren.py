"""Judges one text of a form: read without running it, then tried on two sheets.

Loads the templates and Markdown; the shipped texts are judged by the tests, not at every start.
"""

from pga_desktop.documents.bestanden import Bron
from pga_desktop.documents.bevinding import Bevinding, Code
from pga_desktop.documents.blokken import Kop
from pga_desktop.documents.controle import controleer
from pga_desktop.documents.indeling import controleer_indeling
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.documents.sjabloon import Vulfout
from pga_desktop.documents.vullen import vul


def controleer_tekst(bron: Bron, bladtype: type) -> tuple[Bevinding, ...]:
    """Everything wrong with one text: first read, then tried on the fullest and emptiest sheet."""
    fouten = [
        *controleer(bron.bestand, bron.tekst, bladtype),
        *controleer_indeling(bron.bestand, bron.tekst),
    ]
    if fouten:
        return tuple(sorted(fouten, key=lambda b: b.regel))
    try:
        for maak_blad in (volste, leegste):
            blokken = vul(bron.bestand, bron.tekst, maak_blad(bladtype))
            if not any(isinstance(blok, Kop) and blok.niveau == 1 for blok in blokken):
                return (Bevinding(bron.bestand, 0, Code.TITEL_ONTBREEKT),)
    except Vulfout as fout:
        return (fout.bevinding,)
    return ()
