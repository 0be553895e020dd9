"""What fictional cases are made of. All names and addresses are invented."""

from typing import Final

VOORNAMEN: Final = (
    ("Theo", "Theodorus", "man"), ("Willy", "Wilhelmina Johanna", "vrouw"),
    ("Elif", "Elif Nur", "vrouw"), ("Mert", "Mert", "man"), ("Linh", "Thị Linh", "vrouw"),
    ("Piet", "Petrus", "man"), ("ʿAlī", "ʿAlī Ḥusayn", "man"), ("Jo", "Johanna", "vrouw"),
    ("Dragan", "Dragan", "man"), ("Agnieszka", "Agnieszka Maria", "vrouw"), ("Sem", "Samuel", "x"),
    ("Fatma", "Fatma", "vrouw"), ("Kees", "Cornelis", "man"), ("Noor", "Eleonora", "vrouw"),
    ("Zoë", "Zoë Anne-Fleur", "vrouw"), ("IJsbrand", "IJsbrand", "man"),
)  # fmt: skip
"""Name in use, first names, gender."""
ACHTERNAMEN: Final = (
    ("van der", "Heijden"), ("'t", "Hoen"), ("", "Yıldırım"), ("", "Kaya"), ("", "Nguyễn"),
    ("de", "Groot"), ("", "Ṣāliḥ"), ("", "Bakker-Smit"), ("", "Đoković"), ("", "Łukaszewska"),
    ("van", "IJzendoorn"), ("", "Özdemir"), ("in het", "Veld"), ("", "Çelik"), ("", ""),
)  # fmt: skip
"""Prefix and surname; of one person no surname is known."""
STRATEN: Final = (
    "Lindelaan",
    "Kerkplein",
    "IJsselkade",
    "Händelstraat",
    "Molenweg",
    "Burgemeester Vosstraat",
)
PARTNERS: Final = (
    ("Politie Midden-Nederland", "justitie"), ("Groenwest", "wonen"),
    ("Wijkteam Noord", "gemeente"), ("Jellinek", "zorg"), ("Jongerenwerk", "gemeente"),
    ("Altrecht", "zorg"), ("Ferm Werk", "gemeente"),
)  # fmt: skip
"""Organisation and domain."""
AANLEIDINGEN: Final = (
    "Bewoners melden bijna elke week schreeuwen, dealen en bedreigingen op het plein. "
    "Gesprekken hielpen niet.",
    "Herhaald geluid in de nacht en ruzie met de buren. De huur is vier maanden niet betaald.",
    "Vier keer betrokken bij een vechtpartij rond het station, weggelopen van huis en geschorst "
    "op school.",
    "Zwerft rond in het centrum, vraagt agressief om geld en slaapt in portieken.",
)
DOELEN: Final = (
    (
        "huisvesting",
        "De woning blijft behouden en de huur wordt elke maand betaald.",
        "Ik wil mijn eigen huis houden.",
    ),
    (
        "dagbesteding",
        "Werkt vanaf de zomer drie dagen per week.",
        "Geef me werk met mijn handen.",
    ),
    (
        "justitie_overlast",
        "In drie maanden zijn er hoogstens twee meldingen.",
        "Ik ga ergens anders hangen.",
    ),
)
"""Leefgebied, goal, and the words of the person."""
