"""A record declares its fields once; what it declares can be asked."""

from dataclasses import dataclass

import pytest

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.velden import Ref, Rij, Soort, Veld, Vorm, veld, veld_van, velden


@dataclass(frozen=True, kw_only=True)
class Proef(Rij):
    """A record of this test."""

    SOORT = "proef"

    los: str = ""
    naam: str = veld(Soort.IDENTITEIT)
    geboren: Deeldatum | None = veld(Soort.IDENTITEIT, Vorm.DEELDATUM)
    status: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="statussen")
    aantal: int | None = veld(Soort.POLITIE, Vorm.GETAL, minimum=1)


def test_a_record_declares_each_field_once() -> None:
    assert velden(Proef) == (
        Veld("naam", Soort.IDENTITEIT, Vorm.REGEL, ""),
        Veld("geboren", Soort.IDENTITEIT, Vorm.DEELDATUM, ""),
        Veld("status", Soort.ALGEMEEN, Vorm.KEUZE, "statussen"),
        Veld("aantal", Soort.POLITIE, Vorm.GETAL, "", 1),
    )
    assert veld_van(Proef, "status") == velden(Proef)[2]
    assert Proef() == Proef(naam="", geboren=None, status="", aantal=None)
    assert Proef(id=3).ref == Ref("proef", 3)
    with pytest.raises(KeyError):
        veld_van(Proef, "los")
