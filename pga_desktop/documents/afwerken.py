"""Finishes drawn pages: structure, links, places to sign, language, metadata and colour profile.

The result is PDF/A-2a and PDF/UA-1 at once (standards 4.4). After this nothing may be saved again
but by a signature.
"""

import io
import zlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String
from PIL import ImageCms

from pga_desktop.documents.tags import Boom, Knoop, Merk
from pga_desktop.documents.tekenen import TAAL, Link, Rechthoek, Tekening, Tekenveld

PROGRAMMA: Final = "PGA Desktop"
_KLEURRUIMTE: Final = "sRGB IEC61966-2.1"
_AFDRUKKEN: Final = 4
"""Annotation flag: printed, not hidden; PDF/A asks for it."""
_VAST: Final = 128
"""Annotation flag: nobody moves it."""
_ER_IS_TE_TEKENEN: Final = 3
"""Form flags: it has fields to sign in, and may only be added to."""


def werk_af(tekening: Tekening, boom: Boom, titel: str, datum: date) -> bytes:
    """The finished document. Nothing in it depends on the clock: same input, same bytes."""
    with pikepdf.open(io.BytesIO(tekening.pdf)) as pdf:
        _Structuur(pdf).schrijf(boom, tekening.links, tekening.tekenvelden)
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
            fix_metadata_version=False,
        )
        return uit.getvalue()


class _Structuur:
    """Writes the tree, and for each piece of each page the way back to its element."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._elementen: dict[Knoop, Object] = {}
        self._paginas = [pagina.obj for pagina in pdf.pages]
        self._per_pagina: list[dict[int, Object]] = [{} for _ in self._paginas]

    def schrijf(self, boom: Boom, links: Sequence[Link], tekenvelden: Sequence[Tekenveld]) -> None:
        wortel = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        wortel.K = self._element(boom.wortel, wortel)
        terug = Array()
        for nummer, (pagina, stukken) in enumerate(
            zip(self._paginas, self._per_pagina, strict=True)
        ):
            pagina.StructParents = nummer
            pagina.Tabs = Name.S
            elementen = Array([stukken[i] for i in range(len(stukken))])
            terug.append(nummer)
            terug.append(self._pdf.make_indirect(elementen))
        plekken = [self._link(link) for link in links]
        plekken += [self._tekenveld(veld) for veld in tekenvelden]
        for nummer, (plek, element) in enumerate(plekken, start=len(self._per_pagina)):
            plek.StructParent = nummer
            terug.append(nummer)
            terug.append(element)
        if tekenvelden:
            velden = Array([plek for plek, _ in plekken[len(links) :]])
            self._pdf.Root.AcroForm = Dictionary(Fields=velden, SigFlags=_ER_IS_TE_TEKENEN)
        wortel.ParentTree = self._pdf.make_indirect(Dictionary(Nums=terug))
        wortel.ParentTreeNextKey = len(self._per_pagina) + len(plekken)
        self._pdf.Root.StructTreeRoot = wortel
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, knoop: Knoop, ouder: Object) -> Object:
        pagina, nummers = _op_een_pagina(knoop)
        element = self._pdf.make_indirect(Object.parse(_begin_van(knoop, nummers)))
        element.P = ouder
        if "Alt" in knoop.kenmerken:
            element.Alt = String(knoop.kenmerken["Alt"])
        if nummers:
            element.Pg = self._paginas[pagina]
            for nummer in nummers:
                self._per_pagina[pagina][nummer] = element
        else:
            element.K = Array([self._kind(kind, element) for kind in knoop.kinderen])
        self._elementen[knoop] = element
        return element

    def _kind(self, kind: Knoop | Merk, element: Object) -> Object:
        if isinstance(kind, Knoop):
            return self._element(kind, element)
        self._per_pagina[kind.pagina][kind.nummer] = element
        return Dictionary(Type=Name.MCR, Pg=self._paginas[kind.pagina], MCID=kind.nummer)

    def _link(self, link: Link) -> tuple[Object, Object]:
        """The clickable place and its element, tied together."""
        plek = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=_rechthoek(link.kader),
            Border=Array([0, 0, 0]),
            F=_AFDRUKKEN,
            Contents=String(link.doel),
            A=Dictionary(S=Name.URI, URI=String(link.doel)),
        )
        return self._plek(plek, link.pagina, link.knoop)

    def _tekenveld(self, veld: Tekenveld) -> tuple[Object, Object]:
        """An empty field to sign in and its element, tied together."""
        links, onder, rechts, boven = veld.kader
        leeg = self._pdf.make_stream(
            b"",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(rechts - links, 3), round(boven - onder, 3)]),
            Resources=Dictionary(),
        )
        plek = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(veld.naam),
            TU=String(veld.label),
            Rect=_rechthoek(veld.kader),
            F=_AFDRUKKEN | _VAST,
            P=self._paginas[veld.pagina],
            AP=Dictionary(N=leeg),
        )
        return self._plek(plek, veld.pagina, veld.knoop)

    def _plek(self, plek: Dictionary, pagina: int, knoop: Knoop) -> tuple[Object, Object]:
        """Put an annotation on its page and under its element; returns both.

        Under an element of its own it stands alone, not in a list: there pyHanko expects it when
        it judges whether a signature changed anything else.
        """
        blad = self._paginas[pagina]
        element = self._elementen[knoop]
        object_ = self._pdf.make_indirect(plek)
        if "/Annots" not in blad:
            blad.Annots = Array()
        blad.Annots.append(object_)
        verwijzing = Dictionary(Type=Name.OBJR, Obj=object_, Pg=blad)
        if Name.Form == element.S:
            element.K = verwijzing
        else:
            element.K.append(verwijzing)
        return object_, element


def _rechthoek(kader: Rechthoek) -> Array:
    return Array([round(getal, 3) for getal in kader])


def _op_een_pagina(knoop: Knoop) -> tuple[int, Sequence[int]]:
    """The page and the marks of an element that has nothing but marks, on one page: most have."""
    pagina = 0
    nummers: list[int] = []
    for kind in knoop.kinderen:
        if isinstance(kind, Knoop) or (nummers and kind.pagina != pagina):
            return 0, ()
        pagina = kind.pagina
        nummers.append(kind.nummer)
    return pagina, nummers


def _begin_van(knoop: Knoop, nummers: Sequence[int]) -> bytes:
    """What an element is, where it is a header of, how its list counts, and its marks."""
    woorden = f"<< /S /{knoop.soort}"
    if nummers:
        woorden += f" /K [{' '.join(map(str, nummers))}]"
    if scope := knoop.kenmerken.get("Scope"):
        woorden += f" /A << /O /Table /Scope /{scope} >>"
    elif nummering := knoop.kenmerken.get("ListNumbering"):
        woorden += f" /A << /O /List /ListNumbering /{nummering} >>"
    return f"{woorden} >>".encode()


@cache
def _ingepakt_profiel() -> bytes:
    return zlib.compress(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


def _kleurprofiel(pdf: Pdf) -> Object:
    profiel = pdf.make_stream(_ingepakt_profiel(), N=3, Filter=Name.FlateDecode)
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
