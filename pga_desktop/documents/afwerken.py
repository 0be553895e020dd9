"""Finishes drawn pages: structure tree, links, language, metadata and colour profile in one PDF.

The result is PDF/A-2a and PDF/UA-1 at once (standards 4.4). After this nothing may be saved again
but by a signature.
"""

import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String
from PIL import ImageCms

from pga_desktop.documents.tags import Boom, Knoop, Merk
from pga_desktop.documents.tekenen import TAAL, Link, Tekening

PROGRAMMA: Final = "PGA Desktop"
_KLEURRUIMTE: Final = "sRGB IEC61966-2.1"
_ALLEEN_AFDRUKKEN: Final = 4
"""Annotation flag: printed, not hidden; PDF/A asks for it."""


def werk_af(tekening: Tekening, boom: Boom, titel: str, datum: date) -> bytes:
    """The finished document. Nothing in it depends on the clock: same input, same bytes."""
    with pikepdf.open(io.BytesIO(tekening.pdf)) as pdf:
        _Structuur(pdf).schrijf(boom, tekening.links)
        pdf.Root.Lang = String(TAAL)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.OutputIntents = Array([_kleurprofiel(pdf)])
        _beschrijf(pdf, titel, datum)
        uit = io.BytesIO()
        pdf.save(
            uit,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=ObjectStreamMode.generate,
        )
        return uit.getvalue()


class _Structuur:
    """Writes the tree, and for each piece of each page the way back to its element."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._elementen: dict[int, Object] = {}
        self._per_pagina: list[dict[int, Object]] = [{} for _ in pdf.pages]

    def schrijf(self, boom: Boom, links: tuple[Link, ...]) -> None:
        wortel = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        wortel.K = self._element(boom.wortel, wortel)
        terug = Array()
        for nummer, (pagina, stukken) in enumerate(
            zip(self._pdf.pages, self._per_pagina, strict=True)
        ):
            pagina.obj.StructParents = nummer
            pagina.obj.Tabs = Name.S
            elementen = Array([stukken[i] for i in range(len(stukken))])
            terug.append(nummer)
            terug.append(self._pdf.make_indirect(elementen))
        for nummer, link in enumerate(links, start=len(self._per_pagina)):
            terug.append(nummer)
            terug.append(self._link(link, nummer))
        wortel.ParentTree = self._pdf.make_indirect(Dictionary(Nums=terug))
        wortel.ParentTreeNextKey = len(self._per_pagina) + len(links)
        self._pdf.Root.StructTreeRoot = wortel
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, knoop: Knoop, ouder: Object) -> Object:
        element = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{knoop.soort}"), P=ouder)
        )
        self._elementen[id(knoop)] = element
        _zet_kenmerken(element, knoop.kenmerken)
        element.K = Array([self._kind(kind, element) for kind in knoop.kinderen])
        return element

    def _kind(self, kind: Knoop | Merk, element: Object) -> Object:
        if isinstance(kind, Knoop):
            return self._element(kind, element)
        self._per_pagina[kind.pagina][kind.nummer] = element
        pagina = self._pdf.pages[kind.pagina].obj
        return Dictionary(Type=Name.MCR, Pg=pagina, MCID=kind.nummer)

    def _link(self, link: Link, nummer: int) -> Object:
        """The clickable place, tied to its element; returns that element."""
        pagina = self._pdf.pages[link.pagina].obj
        element = self._elementen[id(link.knoop)]
        plek = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(getal, 3) for getal in link.kader]),
                Border=Array([0, 0, 0]),
                F=_ALLEEN_AFDRUKKEN,
                Contents=String(link.doel),
                A=Dictionary(S=Name.URI, URI=String(link.doel)),
                StructParent=nummer,
            )
        )
        if "/Annots" not in pagina:
            pagina.Annots = Array()
        pagina.Annots.append(plek)
        element.K.append(Dictionary(Type=Name.OBJR, Obj=plek, Pg=pagina))
        return element


def _zet_kenmerken(element: Object, kenmerken: Mapping[str, str]) -> None:
    if "Scope" in kenmerken:
        element.A = Dictionary(O=Name.Table, Scope=Name(f"/{kenmerken['Scope']}"))
    if "ListNumbering" in kenmerken:
        element.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{kenmerken['ListNumbering']}"))
    if "Alt" in kenmerken:
        element.Alt = String(kenmerken["Alt"])


@cache
def _profielbytes() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _kleurprofiel(pdf: Pdf) -> Object:
    profiel = pdf.make_stream(_profielbytes(), N=3)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=String(_KLEURRUIMTE),
            Info=String(_KLEURRUIMTE),
            RegistryName=String("http://www.color.org"),
            DestOutputProfile=profiel,
        )
    )


def _beschrijf(pdf: Pdf, titel: str, datum: date) -> None:
    """Title, program and date, the same in both places PDF has for them. No person is named."""
    moment = String(f"D:{datum:%Y%m%d}000000Z")
    del pdf.docinfo
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(titel),
            Creator=String(PROGRAMMA),
            Producer=String(PROGRAMMA),
            CreationDate=moment,
            ModDate=moment,
        )
    )
    pdf.Root.Metadata = pdf.make_stream(
        _xmp(titel, datum).encode(), Type=Name.Metadata, Subtype=Name.XML
    )


def _xmp(titel: str, datum: date) -> str:
    moment = f"{datum.isoformat()}T00:00:00Z"
    return _XMP.format(titel=escape(titel), taal=TAAL, programma=PROGRAMMA, moment=moment)


_XMP: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{titel}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{taal}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{programma}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<pdf:Producer>{programma}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
