"""Texts that use everything the layout knows, and sheets to fill them with."""

from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladActie, BladDoel, BladPlan

ALLES = """\
::: afzender
Gemeente
afdeling
:::
::: adres
{{ persoon.naam }}
:::
::: gegevens
Datum: 9 maart
:::
# Titel
{{ persoon.naam }} met [link](https://example.nl) en **vet** en *schuin*.

::: pictogram huis
## Kop met {{ persoon.naam }}

::: pictogram telefoon
tekst ernaast

::: pictogram vink

- [ ] een
- [x] twee
  1. drie

> {{ persoon.naam }}

::: kader
::: pictogram slot
## Kop
### Tussenkop
tekst
:::

| Wat | Wie |
|---|--:|
| {{ persoon.naam }} | x |
| | |

::: invullen
Naam
Adres | 3
:::
::: schrijfregels 2
::: gezichten
slecht
{{ persoon.naam }}
goed
:::
---
::: nieuwe-pagina
::: handtekening
Regisseur: {{ persoon.naam }}
Betrokkene:
Partner: p
:::
"""

PLAN = """\
# Plan
{% for doel in plan.doelen %}
## {{ doel.doel }}

| Wat | Wie | Wanneer |
|---|---|---|
{% for actie in doel.acties %}
| {{ actie.wat }} | {{ actie.wie }} | {{ actie.uiterlijk }} |
{% endfor %}
{% endfor %}
"""


def een_plan(doelen: int, acties: int, tekst: str = "Een afspraak") -> Blad:
    """A sheet with a plan of this many goals, each with this many actions."""

    def actie(nummer: str) -> BladActie:
        return BladActie(wat=f"{tekst} {nummer}", wie="de casusregisseur", uiterlijk="9 maart")

    return Blad(
        plan=BladPlan(
            doelen=tuple(
                BladDoel(
                    nummer=str(d),
                    doel=f"Doel {d}",
                    acties=tuple(actie(f"{d}.{a}") for a in range(acties)),
                )
                for d in range(doelen)
            )
        )
    )
