"""What belongs together stands on one page, wherever on the page it happens to come."""

from collections.abc import Callable

import pypdfium2
import pytest

from pga_desktop.documents.maken import Gemaakt

Maker = Callable[..., Gemaakt]

DOEL = """\
### 1. De huur wordt betaald.

::: gegevens
Leefgebied: Financiën
:::

> Ik wil mijn eigen huis houden.

| Wie | Wat |
|---|---|
| Groenwest | Eerste afspraak |
| Wijkteam | Tweede afspraak |
"""
LIJST = """\
Dit hebben wij nodig.

- Uw eerste papier
- Uw tweede papier
- Uw derde papier
- Uw vierde papier
"""


def bladzijden(pdf: bytes) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [bladzijde.get_textpage().get_text_range() for bladzijde in document]


GEGEVENS = """\
## Wie kunt u bellen?

Bel gerust.

::: gegevens
Telefoon: 0348 00 00 00
E-mail: pga@gemeente.example
:::
"""
TABEL = """\
## Kop van de tabel

| Wat | Score |
|---|---|
| Eerste rij | 1 |
| Tweede rij | 2 |
| Derde rij | 3 |
| Vierde rij | 4 |
| Vijfde rij | 5 |
"""


ONDERTEKENING = """\
## Ondertekening

Wie hier tekent, doet wat er bij zijn of haar naam staat. De handtekening van de persoon zelf \
betekent: ik heb dit plan besproken. Het is geen toestemming om gegevens te delen. Tekenen kan hier:

::: handtekening
Casusregisseur: J. de Wit
PGA-expert: A. de Boer
Betrokkene: T. van der Heijden
Partij 4:
Partij 5:
Partij 6:
Partij 7:
Partij 8:
:::
"""


@pytest.mark.parametrize(
    ("blok", "samen"),
    [
        (GEGEVENS, ("Wie kunt u bellen", "Bel gerust", "Telefoon", "E-mail")),
        (TABEL, ("Kop van de tabel", "Score", "Eerste rij", "Tweede rij")),
        (TABEL, ("Vierde rij", "Vijfde rij")),
        (DOEL, ("De huur wordt betaald", "Leefgebied", "Ik wil mijn eigen huis", "Eerste")),
        (ONDERTEKENING, ("Ondertekening", "Tekenen kan hier", "A. de Boer", "Partij 8")),
        (LIJST, ("Dit hebben wij nodig", "eerste papier", "tweede papier")),
        (LIJST, ("derde papier", "vierde papier")),
    ],
)
def test_what_belongs_together_is_on_one_page(
    maken: Maker, blok: str, samen: tuple[str, ...]
) -> None:
    gebroken = 0
    for regels in range(22, 40):
        vooraf = "\n\n".join(["Woorden vooraf."] * regels)
        paginas = bladzijden(maken(f"# Kop\n\n{vooraf}\n\n{blok}\n\n{vooraf}").pdf)
        waar = [next(i for i, tekst in enumerate(paginas) if stuk in tekst) for stuk in samen]
        assert len(set(waar)) == 1, f"after {regels} lines"
        gebroken += waar[0] > 0
    assert gebroken, "no page ended here"


def test_a_page_before_the_signatures_is_not_left_bare(maken: Maker) -> None:
    """What wants a page of its own leaves company behind for the little that stood before it."""
    delen = "\n\n".join(f"## Deel {n}\n\nEen zin.\n\nNog een zin." for n in range(1, 30))
    for regels in range(30):
        vooraf = "\n\n".join(["Woorden vooraf."] * regels)
        paginas = bladzijden(maken(f"# Kop\n\n{vooraf}\n\n{delen}\n\n{ONDERTEKENING}").pdf)
        delen_ervoor = paginas[-2].count("Deel ")
        assert delen_ervoor >= 2, f"after {regels} lines"
