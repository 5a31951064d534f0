"""Word opens what was written without repair: every part is declared, every id leads somewhere, every element in its place."""

from __future__ import annotations

import io
import os
import posixpath
import subprocess
import sys
import zipfile
from dataclasses import replace

import msgspec
import pytest
from drafts import FULL
from house_drafts import EVERY_PROFILE, in_words_of
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from resolver.draft import Clause, DraftResolution, Masthead
from resolver.files.docx.write import write_docx
from resolver.files.docx.xml import RELATIONSHIPS, TYPES, R, w
from resolver.profiles import load_profile

ODD = DraftResolution(
    Masthead(title="<b>&\x00\ud800", committee="\u202eאב", sponsors=("A\tB", "C\nD"), symbol="]]>" * 99, lines=("x" * 5000,)),
    enacting="The General Assembly",
    preambular=(Clause("Noting[^1] again[^1]", "Noting", (Clause("one"), Clause("two", children=(Clause("three"),)))),),
    operative=(Clause("Urges[^2]", "Urges", after=("and more[^1]",)),),
    footnotes=(("1", "First\n🕊️"), ("2", ""), ("3", "no mark")),
)
DRAFTS = {"full": FULL, "odd": ODD, "empty": DraftResolution(), "one clause": DraftResolution(operative=(Clause("Urges"),))}

# ISO/IEC 29500-1, annex A: the order of children, written out from the schema and not from the code
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid"
    " spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl"
    " divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols"
    " formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal"
    " personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "numPr": "ilvl numId",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    "settings": "writeProtection view zoom removePersonalInformation defaultTabStop characterSpacingControl footnotePr"
    " endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
}


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: etree.fromstring(archive.read(name)) for name in names}


def written(profile):
    for name, draft in DRAFTS.items():
        yield name, write_docx(in_words_of(profile, draft) if name == "full" else draft, profile)
    layout = msgspec.structs.replace(profile.layout, line_numbers=True, page_numbers=False, header_text="Committee <3> & more")
    yield "named house", write_docx(replace(FULL, profile="nmun"), profile)
    yield "other page", write_docx(FULL, msgspec.structs.replace(profile, layout=layout))


def findings(data, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(data)
    return [error.description for error in OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path).errors]


@EVERY_PROFILE
def test_validator_finds_nothing_in_any_house(profile, tmp_path):
    draft = replace(FULL, preambular=FULL.preambular + ODD.preambular, operative=FULL.operative + ODD.operative)
    assert findings(write_docx(in_words_of(profile, draft), profile), tmp_path) == []


@pytest.mark.parametrize("house", ["un-ga", "hkmun"])
def test_validator_finds_nothing_in_odd_drafts(house, tmp_path):
    for name, data in written(load_profile(house)):
        assert findings(data, tmp_path) == [], name


@EVERY_PROFILE
def test_every_element_stands_where_the_schema_wants_it(profile):
    for name, data in written(profile):
        for part, root in parts(data).items():
            for element in root.iter("{*}*"):
                order = ORDER.get(etree.QName(element).localname, "").split()
                if order and element.tag.startswith(w("")):
                    names = [etree.QName(inner).localname for inner in element]
                    places = [order.index(inner) for inner in names]
                    assert places == sorted(places), (name, part, names)


@EVERY_PROFILE
def test_every_part_is_declared_and_every_id_leads_somewhere(profile):
    for name, data in written(profile):
        package = parts(data)
        overrides = {item.get("PartName") for item in package["[Content_Types].xml"].iter(f"{{{TYPES}}}Override")}
        assert overrides == {f"/{part}" for part in package if not part.endswith(".rels") and part != "[Content_Types].xml"}, (
            name
        )
        for part, base in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word")):
            relations = list(package[part].iter(f"{{{RELATIONSHIPS}}}Relationship"))
            assert len({relation.get("Id") for relation in relations}) == len(relations)
            assert all(posixpath.join(base, relation.get("Target")) in package for relation in relations)
        body, styles = package["word/document.xml"], package["word/styles.xml"]
        ids = {relation.get("Id") for relation in package["word/_rels/document.xml.rels"]}
        assert {item.get(f"{{{R}}}id") for item in body.iter("{*}headerReference", "{*}footerReference")} <= ids
        known = {style.get(w("styleId")) for style in styles.iter(w("style"))}
        roots = [root for part, root in package.items() if part.startswith("word/") and part.endswith(".xml")]
        for kind in ("pStyle", "rStyle", "basedOn", "next"):
            assert {item.get(w("val")) for root in roots for item in root.iter(w(kind))} <= known, kind
        lists = {number.get(w("numId")) for number in package["word/numbering.xml"].iter(w("num"))}
        assert {item.get(w("val")) for root in (body, styles) for item in root.iter(w("numId"))} <= lists
        notes = [note.get(w("id")) for note in package["word/footnotes.xml"].iter(w("footnote"))]
        marks = [mark.get(w("id")) for mark in body.iter(w("footnoteReference"))]
        assert notes == ["-1", "0", *marks]
        starts = [start.get(w("id")) for start in body.iter(w("bookmarkStart"))]
        assert starts == [end.get(w("id")) for end in body.iter(w("bookmarkEnd"))]
        assert len(starts) == len(set(starts))


@pytest.mark.parametrize("kind", ["hdr", "ftr"])
def test_no_header_or_footer_is_empty(kind):
    for profile in (load_profile("un-ga"), load_profile("hkmun"), load_profile("thimun2010")):
        for _, data in written(profile):
            for root in parts(data).values():
                if root.tag == w(kind):
                    assert all("".join(paragraph.itertext()).strip() for paragraph in root)
                    assert len(root)


_WRITE = """
import sys
from drafts import FULL
from resolver.files.docx.write import write_docx
from resolver.profiles import load_profile
for name in ("un-ga", "thimun2010", "una-usa"):
    sys.stdout.buffer.write(write_docx(FULL, load_profile(name)))
"""


def test_equal_drafts_give_equal_bytes_on_any_machine():
    profiles = map(load_profile, ("un-ga", "thimun2010", "una-usa"))
    here = b"".join(write_docx(FULL, profile) for profile in profiles)
    for seed, zone, language in (("0", "Pacific/Kiritimati", "tr_TR.UTF-8"), ("4242", "America/Adak", "C")):
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": language,
            "USER": "somebody",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        there = subprocess.run([sys.executable, "-c", _WRITE], env=environment, capture_output=True, check=True, timeout=60)
        assert there.stdout == here
    assert write_docx(replace(FULL, closing=()), load_profile("un-ga")) not in here
