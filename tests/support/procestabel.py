"""The process as design 4 writes it: a plain table, copied by hand and not made from the code."""

from typing import Final

OPEN_STAPPEN: Final = (
    "aangemeld in_toetsing aanvulling wachtlijst startfase plan_in_opstelling in_uitvoering"
    " evaluatie opgeschaald vinger_aan_de_pols in_afsluiting"
)
TABEL: Final = {
    # transition: from, to, guards, what the reason field asks; written out from design 4
    "toetsen": ("aangemeld", "in_toetsing", "naam aanleiding aanmelder geinformeerd", ""),
    "toelaten": (
        "in_toetsing",
        "wachtlijst",
        "criteria proportionaliteit subsidiariteit beslissers",
        "",
    ),
    "afwijzen": ("in_toetsing", "afgewezen", "afwijsbesluit afwijsreden beslissers", ""),
    "aanvulling_vragen": ("in_toetsing", "aanvulling", "", "vraag"),
    "aanvulling_ontvangen": ("aanvulling", "in_toetsing", "", "antwoord"),
    "starten": ("wachtlijst", "startfase", "plek_vrij", ""),
    "plan_opstellen": (
        "startfase",
        "plan_in_opstelling",
        "client_geinformeerd startgesprek nulmeting",
        "",
    ),
    "plan_vaststellen": (
        "plan_in_opstelling",
        "in_uitvoering",
        "doel acties casusregisseur mening_client evaluatiedatum",
        "",
    ),
    "evalueren": ("in_uitvoering", "evaluatie", "evaluatiedatum tussenmeting", ""),
    "plan_voortzetten": ("evaluatie", "in_uitvoering", "evaluatie", ""),
    "opschalen": (
        "in_uitvoering evaluatie",
        "opgeschaald",
        "zvh zvh_criteria zvh_geinformeerd meegestuurd",
        "",
    ),
    "terug_van_zvh": ("opgeschaald", "in_uitvoering", "terugkeer hertoetsing", ""),
    "vinger_aan_de_pols": (
        "in_uitvoering evaluatie",
        "vinger_aan_de_pols",
        "vinger_partner vinger_signalen vinger_tot",
        "",
    ),
    "weer_oppakken": ("vinger_aan_de_pols", "in_uitvoering", "", "gebeurd"),
    "afsluiting_starten": (
        OPEN_STAPPEN.removesuffix(" in_afsluiting"),
        "in_afsluiting",
        "afsluitreden eindmeting",
        "",
    ),
    "afsluiten": (
        "in_afsluiting",
        "afgesloten",
        "acties_afgerond nazorg afsluitbrief feedback opruimverzoek",
        "",
    ),
    "nazorg_controleren": ("afgesloten", "afgesloten", "", "bevinding"),
    "heropenen": ("afgesloten afgewezen", "in_toetsing", "", "nieuwe_feiten"),
    "terugzetten": (OPEN_STAPPEN, None, "", "reden"),
    "vernietigen": ("afgesloten afgewezen", "vernietigd", "", ""),
}
