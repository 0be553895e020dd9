"""Region packages: whole or not at all, whoever made them."""

import hashlib
import io
import re
import stat
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.pakket import (
    MANIFEST,
    MAX_AANTAL,
    MAX_ZIP,
    lees_pakket,
    maak_pakket,
)
from pga_desktop.domain.errors import VerwachteFout

BEKEND = ("aanmeldbrief/tekst.md", "regio/criteria.toml", "huisstijl.toml")
TEKST = b"# Dag\n\nDit is een brief.\n"
DAG = date(2026, 3, 2)
HEEL = maak_pakket("Regio", "2026.2", "A. de Boer", DAG, {"aanmeldbrief/tekst.md": TEKST})


def code(rauw: bytes) -> str:
    """Why a package is refused."""
    with pytest.raises(VerwachteFout) as fout:
        lees_pakket(rauw, BEKEND)
    return fout.value.code


def een_zip(
    delen: dict[str, bytes], verander: Callable[[zipfile.ZipInfo], None] = lambda _deel: None
) -> bytes:
    """A zip of these files with a manifest that is right about them."""
    regels = "".join(
        f"[[bestand]]\npad = '{pad}'\nsha256 = '{hashlib.sha256(rauw).hexdigest()}'\n"
        for pad, rauw in delen.items()
    )
    kop = "formaat = 1\nnaam = 'R'\nversie = '1'\ndatum = '2026-03-02'\ngemaakt_door = ''\n"
    return rauwe_zip({MANIFEST: (kop + regels).encode(), **delen}, verander)


def rauwe_zip(
    delen: dict[str, bytes], verander: Callable[[zipfile.ZipInfo], None] = lambda _deel: None
) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for pad, rauw in delen.items():
            deel = zipfile.ZipInfo("x")
            deel.filename = pad
            deel.compress_type = zipfile.ZIP_DEFLATED
            if pad != MANIFEST:
                verander(deel)
            zip_.writestr(deel, rauw)
    return uit.getvalue()


def test_what_goes_in_comes_out() -> None:
    pakket = lees_pakket(HEEL, BEKEND)
    assert pakket.bestanden == {"aanmeldbrief/tekst.md": TEKST}
    kop = pakket.manifest
    assert (kop.naam, kop.versie, kop.datum, kop.gemaakt_door) == (
        "Regio", "2026.2", "2026-03-02", "A. de Boer",
    )  # fmt: skip


def test_the_same_input_gives_the_same_bytes() -> None:
    zelfde = maak_pakket("Regio", "2026.2", "A. de Boer", DAG, {"aanmeldbrief/tekst.md": TEKST})
    assert zelfde == HEEL


NAMEN = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=100)


@given(NAMEN)
def test_any_name_can_be_given(naam: str) -> None:
    rauw = maak_pakket(naam, "1", naam, DAG, {"huisstijl.toml": b""})
    assert lees_pakket(rauw, BEKEND).manifest.naam == naam


@pytest.mark.parametrize("logo", ["logo.png", "Wapen-2.JPG", "a.jpeg"])
def test_a_logo_may_lie_in_the_root(logo: str) -> None:
    assert lees_pakket(een_zip({logo: b"x"}), BEKEND).bestanden == {logo: b"x"}


@pytest.mark.parametrize(
    "pad",
    [
        "../huisstijl.toml", "/huisstijl.toml", "regio/../huisstijl.toml", "./huisstijl.toml",
        "regio//criteria.toml", "\\huisstijl.toml", "..\\huisstijl.toml", "C:huisstijl.toml",
        "regio/con.toml", "NUL", "lpt1.png", "huisstijl.toml.", "huisstijl.toml ", "regio/. ",
        "a\nb.toml", "huisstijl.toml\x01", "", "/", "regio/*",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(pad: str) -> None:
    assert code(een_zip({pad: b""})) == "pakket-pad-onveilig"


def test_a_name_that_goes_on_behind_a_nul_is_refused() -> None:
    rauw = een_zip({"huisstijl.toml@x": b""})
    assert code(rauw.replace(b"toml@x", b"toml\x00x")) == "pakket-pad-onveilig"


@pytest.mark.parametrize("soort", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK])
def test_a_link_or_a_device_is_refused(soort: int) -> None:
    def verander(deel: zipfile.ZipInfo) -> None:
        deel.external_attr = (soort | 0o777) << 16

    assert code(een_zip({"huisstijl.toml": b"/etc/hostname"}, verander)) == "pakket-pad-onveilig"


@pytest.mark.parametrize(
    "pad",
    [
        "programma.py", "aanmeldbrief/tekst.txt", "aanmeldbrief/plaatje.png", "logo.svg",
        "Huisstijl.toml", "aanmeldbrief/tekst.md/x", "LEESMIJ.html", "manifest.toml/x", "logo.exe",
    ],
)  # fmt: skip
def test_a_file_that_does_not_belong_is_refused(pad: str) -> None:
    assert code(een_zip({pad: b""})) == "pakket-bestand-onbekend"


@pytest.mark.parametrize("tweede", ["huisstijl.tomX", "HUISSTIJL.TOML", "huiſstijl.toml"])
def test_two_files_of_one_name_are_refused(tweede: str) -> None:
    rauw = een_zip({"huisstijl.toml": b"een", tweede: b"twee"})
    assert code(rauw.replace(b"tomX", b"toml")) == "pakket-bestand-dubbel"


class TestTeGroot:
    def test_the_zip_itself(self) -> None:
        assert code(b"PK" + bytes(MAX_ZIP)) == "pakket-te-groot"

    def test_a_bomb(self) -> None:
        assert code(een_zip({"huisstijl.toml": bytes(900_000)})) == "pakket-te-groot"

    def test_a_bomb_that_lies_about_its_size(self) -> None:
        groot = b"".join(b"%06d\n" % n for n in range(200_000))
        rauw = een_zip({"huisstijl.toml": groot})
        kleiner = rauw.replace(len(groot).to_bytes(4, "little"), (10).to_bytes(4, "little"))
        assert code(kleiner) in {"pakket-te-groot", "pakket-onleesbaar"}

    def test_a_text(self) -> None:
        groot = b"".join(b"%06d\n" % n for n in range(150_000))
        assert code(een_zip({"huisstijl.toml": groot})) == "pakket-te-groot"

    def test_too_many_files(self) -> None:
        assert code(een_zip({f"{n}/": b"" for n in range(MAX_AANTAL)})) == "pakket-te-groot"


class TestManifest:
    def test_none(self) -> None:
        assert code(rauwe_zip({"huisstijl.toml": b""})) == "pakket-manifest-onjuist"

    @pytest.mark.parametrize(
        ("oud", "nieuw", "waarom"),
        [
            ("formaat = 1", "formaat = 2\nnieuw = true", "pakket-nieuwer"),
            ("formaat = 1", "formaat = 0", "pakket-manifest-onjuist"),
            ("formaat = 1", "formaat = true", "pakket-manifest-onjuist"),
            ("versie = '1'", "versie = 1", "pakket-manifest-onjuist"),
            ("naam = 'R'", "naam = ' '", "pakket-manifest-onjuist"),
            ("naam = 'R'", 'naam = "R\\n\\u202e"', "pakket-manifest-onjuist"),
            ("naam = 'R'", f"naam = '{'R' * 101}'", "pakket-manifest-onjuist"),
            ("naam = 'R'", "naam = 'R'\nextra = 1", "pakket-manifest-onjuist"),
            ("2026-03-02", "gisteren", "pakket-manifest-onjuist"),
            ("[[bestand]]", "[[bestand]", "pakket-manifest-onjuist"),
            ("huisstijl.toml", "regio/criteria.toml", "pakket-bestand-ontbreekt"),
            ("sha256 = '", "sha256 = '0", "pakket-bestand-veranderd"),
        ],
    )
    def test_a_wrong_one(self, oud: str, nieuw: str, waarom: str) -> None:
        with zipfile.ZipFile(io.BytesIO(een_zip({"huisstijl.toml": b"x"}))) as zip_:
            manifest = zip_.read(MANIFEST).decode()
        assert oud in manifest
        delen = {MANIFEST: manifest.replace(oud, nieuw).encode(), "huisstijl.toml": b"x"}
        assert code(rauwe_zip(delen)) == waarom

    def test_a_file_that_is_not_on_the_list(self) -> None:
        with zipfile.ZipFile(io.BytesIO(HEEL)) as zip_:
            delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
        assert code(rauwe_zip({**delen, "huisstijl.toml": b""})) == "pakket-bestand-ontbreekt"


class TestBeschadigd:
    @pytest.mark.parametrize("rauw", [b"", b"PK", b"geen zip", HEEL[:-30], HEEL[40:]])
    def test_no_zip(self, rauw: bytes) -> None:
        assert code(rauw).startswith("pakket-")

    def test_an_encrypted_one(self) -> None:
        rauw = bytearray(HEEL)
        for begin, vlag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            for plek in re.finditer(begin, HEEL):
                rauw[plek.start() + vlag] |= 1
        assert code(bytes(rauw)) == "pakket-onleesbaar"

    @given(st.integers(0, len(HEEL) - 1), st.integers(1, 255))
    def test_one_byte_that_flipped_gives_the_same_package_or_none(self, n: int, bit: int) -> None:
        rauw = bytearray(HEEL)
        rauw[n] ^= bit
        try:
            pakket = lees_pakket(bytes(rauw), BEKEND)
        except VerwachteFout:
            return
        assert pakket.bestanden == {"aanmeldbrief/tekst.md": TEKST}
