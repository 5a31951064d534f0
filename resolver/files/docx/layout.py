"""The look of the page: what a profile says about font, paper, spacing and emphasis goes into styles and section."""

from __future__ import annotations

from resolver.files.clean import clean
from resolver.files.docx.build import part_of
from resolver.files.docx.indents import Indents
from resolver.files.docx.template import DOCUMENT, FONTS, SETTINGS, STYLES, Template
from resolver.files.docx.xml import Element, twips, w
from resolver.layout import Emphasis, PageLook

_PAGES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_SERIF_FONTS = ("Times New Roman", "Garamond", "Georgia", "Cambria")
"""Where one of these is not installed, another with serifs stands in for it."""
_HEADER_TWIPS = 708
_TITLE_SCALE = 1.2
_SMALL_SCALE = 0.85
_FIRST_LINE_STYLES = ("EnactingLine", "PreambularClause", "UnnumberedClause")
_TEXT_LEVELS = {"ClauseContinuation": 0} | {f"SubclauseContinuation{level}": level for level in range(1, 5)}
_SMALL_STYLES = ("FootnoteText", "Header", "Footer")
_BOLD_STYLES = ("ResolutionTitle", "OperativeHeading", "AnnexHeading", "MastheadLabel")
_ABOVE_ENACTING = ("MastheadLine", "Masthead", "ResolutionTitle")


class StyleSheet:
    """The styles of the template while they are changed."""

    def __init__(self, root: Element) -> None:
        self.defaults = root.find(w("docDefaults"))
        self._styles = {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}

    def paragraph(self, ident: str) -> Element:
        """The paragraph properties of a style."""
        return part_of(self._styles[ident], "pPr")

    def run(self, ident: str) -> Element:
        """The run properties of a style."""
        return part_of(self._styles[ident], "rPr")


def apply_look(look: PageLook, template: Template, *, language: str, upright: bool) -> None:
    """Write the look of a page into the template's styles, font table, settings and section.

    Args:
        look: the look.
        template: the empty document.
        language: of the text, e.g. `en-GB`.
        upright: whether the enacting line carries no emphasis.
    """
    styles = StyleSheet(template.tree(STYLES))
    _set_defaults(look, styles, language)
    _set_sizes(look, styles)
    _set_emphasis(look, styles, upright=upright)
    _set_indents(Indents(look), styles)
    if not look.title_centred:
        part_of(styles.paragraph("ResolutionTitle"), "jc", val="left")
    if look.line_numbers_from == "enacting line":
        for ident in _ABOVE_ENACTING:
            part_of(styles.paragraph(ident), "suppressLineNumbers")
    font = _child(template.tree(FONTS), "font")
    font.set(w("name"), clean(look.font))
    _child(font, "family").set(w("val"), "roman" if look.font in _SERIF_FONTS else "auto")
    _child(template.tree(SETTINGS), "themeFontLang").set(w("val"), language)
    _set_section(look, next(template.tree(DOCUMENT).iter(w("sectPr"))))


def _set_defaults(look: PageLook, styles: StyleSheet, language: str) -> None:
    assert styles.defaults is not None  # noqa: S101 - the template is our own
    run = _child(_child(styles.defaults, "rPrDefault"), "rPr")
    font = clean(look.font)
    part_of(run, "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    _set_size(run, look.size_pt)
    part_of(run, "lang", val=language, eastAsia=language)
    paragraph = _child(_child(styles.defaults, "pPrDefault"), "pPr")
    part_of(paragraph, "spacing", after=round(look.space_after_pt * 20), line=round(look.line_spacing * 240))
    part_of(styles.paragraph("EnactingLine"), "spacing", before=round(look.lines_above_enacting * look.line_pt * 20))
    if look.justified:
        part_of(paragraph, "jc", val="both")


def _set_sizes(look: PageLook, styles: StyleSheet) -> None:
    _set_size(styles.run("ResolutionTitle"), _half_points(look.size_pt * _TITLE_SCALE))
    for ident in _SMALL_STYLES:
        _set_size(styles.run(ident), _half_points(look.size_pt * _SMALL_SCALE))


def _set_emphasis(look: PageLook, styles: StyleSheet, *, upright: bool) -> None:
    for ident, emphasis in (
        ("PreambularOpening", look.preambular_opener),
        ("OperativeOpening", look.operative_opener),
        ("EnactingPhrase", "none" if upright else "italic"),
    ):
        _emphasise(styles.run(ident), emphasis)
    for ident in _BOLD_STYLES if look.bold else ():
        _emphasise(styles.run(ident), "bold")


def _emphasise(run: Element, emphasis: Emphasis) -> None:
    match emphasis:
        case "italic":
            part_of(run, "i")
            part_of(run, "iCs")
        case "bold":
            part_of(run, "b")
            part_of(run, "bCs")
        case "underline":
            part_of(run, "u", val="single")


def _set_indents(indents: Indents, styles: StyleSheet) -> None:
    if indents.first_line:
        for ident in _FIRST_LINE_STYLES:
            part_of(styles.paragraph(ident), "ind", firstLine=indents.first_line)
    for ident, level in _TEXT_LEVELS.items():
        part_of(styles.paragraph(ident), "ind", left=indents.of_text(level))


def _set_section(look: PageLook, section: Element) -> None:
    width, height = _PAGES[look.page]
    part_of(section, "pgSz", w=width, h=height)
    margin, side = _from_mm(look.margin_mm), _from_mm(look.side_margin_mm)
    header = min(_HEADER_TWIPS, margin // 2)
    part_of(section, "pgMar", top=margin, right=side, bottom=margin, left=side, header=header, footer=header)
    if look.line_numbers:
        part_of(section, "lnNumType", countBy=1, restart="continuous")


def _from_mm(millimetres: float) -> int:
    return twips(f"{millimetres:.2f}mm") or 0


def _half_points(points: float) -> float:
    """Word counts sizes in half points."""
    return round(points * 2) / 2


def _set_size(run: Element, points: float) -> None:
    for name in ("sz", "szCs"):
        part_of(run, name, val=round(points * 2))


def _child(parent: Element, name: str) -> Element:
    return next(parent.iterchildren(w(name)))
