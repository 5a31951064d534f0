"""The look of the page: what a profile says about font, paper, spacing and emphasis goes into styles and section."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section
from docx.shared import Mm, Pt, Twips
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.styles.styles import Styles

from resolver.files.clean import clean
from resolver.files.docx.build import part_of
from resolver.files.docx.indents import Indents
from resolver.files.docx.template import Template
from resolver.files.docx.xml import Element, w
from resolver.layout import Emphasis, PageLook

_PAGES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_SERIF_FONTS = ("Times New Roman", "Garamond", "Georgia", "Cambria")
"""Where one of these is not installed, another with serifs stands in for it."""
_HEADER_TWIPS = 708
_TITLE_SCALE = 1.2
_SMALL_SCALE = 0.85
TITLE, ENACTING_LINE, MASTHEAD, MASTHEAD_LINE = "Resolution Title", "Enacting Line", "Masthead", "Masthead Line"
"""Names of styles in the template."""
_FIRST_LINE_STYLES = (ENACTING_LINE, "Preambular Clause", "Unnumbered Operative Clause")
_TEXT_LEVELS = {"Clause Continuation": 0} | {f"Sub-clause Continuation {level}": level for level in range(1, 5)}
_SMALL_STYLES = ("footnote text", "Header", "Footer")
_BOLD_STYLES = (TITLE, "Operative Heading", "Annex Heading", "Masthead Label")
_ABOVE_ENACTING = (MASTHEAD_LINE, MASTHEAD, TITLE)


def apply_look(look: PageLook, template: Template, *, language: str, upright: bool) -> None:
    """Write the look of a page into the template's styles, font table, settings and section.

    Args:
        look: the look.
        template: the empty document.
        language: of the text, e.g. `en-GB`.
        upright: whether the enacting line carries no emphasis.
    """
    styles = template.document.styles
    _set_defaults(look, styles, language)
    _set_sizes(look, styles)
    _set_emphasis(look, styles, upright=upright)
    _set_indents(Indents(look), styles)
    if not look.title_centred:
        styles[TITLE].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if look.line_numbers_from == "enacting line":
        for name in _ABOVE_ENACTING:
            part_of(styles[name].element.get_or_add_pPr(), "suppressLineNumbers")
    font = _child(template.fonts, "font")
    font.set(w("name"), clean(look.font))
    _child(font, "family").set(w("val"), "roman" if look.font in _SERIF_FONTS else "auto")
    _child(template.document.settings.element, "themeFontLang").set(w("val"), language)
    _set_section(look, template.document.sections[0], template.section)


def set_label_column(styles: Styles, twips: int) -> None:
    """Make a column of the masthead's labels, so wide; the values hang beside it."""
    page = styles[MASTHEAD].paragraph_format
    page.tab_stops.add_tab_stop(Twips(twips))
    page.left_indent, page.first_line_indent = Twips(twips), Twips(-twips)


def _set_defaults(look: PageLook, styles: Styles, language: str) -> None:
    defaults = _child(styles.element, "docDefaults")
    run = _child(_child(defaults, "rPrDefault"), "rPr")
    font = clean(look.font)
    part_of(run, "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    _set_size(run, look.size_pt)
    part_of(run, "lang", val=language, eastAsia=language)
    paragraph = _child(_child(defaults, "pPrDefault"), "pPr")
    part_of(paragraph, "spacing", after=round(look.space_after_pt * 20), line=round(look.line_spacing * 240))
    styles[ENACTING_LINE].paragraph_format.space_before = Pt(look.lines_above_enacting * look.line_pt)
    if look.justified:
        part_of(paragraph, "jc", val="both")


def _set_sizes(look: PageLook, styles: Styles) -> None:
    for name, scale in ((TITLE, _TITLE_SCALE), *((name, _SMALL_SCALE) for name in _SMALL_STYLES)):
        _set_size(styles[name].element.get_or_add_rPr(), round(look.size_pt * scale * 2) / 2)  # Word counts half points


def _set_emphasis(look: PageLook, styles: Styles, *, upright: bool) -> None:
    for name, emphasis in (
        ("Preambular Opening Phrase", look.preambular_opener),
        ("Operative Opening Phrase", look.operative_opener),
        ("Enacting Phrase", "none" if upright else "italic"),
    ):
        _emphasise(styles[name], emphasis)
    for name in _BOLD_STYLES if look.bold else ():
        _emphasise(styles[name], "bold")


def _emphasise(style: CharacterStyle | ParagraphStyle, emphasis: Emphasis) -> None:
    font = style.font
    match emphasis:
        case "italic":
            font.italic = font.cs_italic = True
        case "bold":
            font.bold = font.cs_bold = True
        case "underline":
            font.underline = True


def _set_indents(indents: Indents, styles: Styles) -> None:
    if indents.first_line:
        for name in _FIRST_LINE_STYLES:
            styles[name].paragraph_format.first_line_indent = Twips(indents.first_line)
    for name, level in _TEXT_LEVELS.items():
        styles[name].paragraph_format.left_indent = Twips(indents.of_text(level))


def _set_section(look: PageLook, page: Section, section: Element) -> None:
    page.page_width, page.page_height = (Twips(size) for size in _PAGES[look.page])
    page.top_margin = page.bottom_margin = Mm(look.margin_mm)
    page.left_margin = page.right_margin = Mm(look.side_margin_mm)
    page.header_distance = page.footer_distance = Twips(min(_HEADER_TWIPS, Mm(look.margin_mm).twips // 2))
    if look.line_numbers:
        part_of(section, "lnNumType", countBy=1, restart="continuous")  # python-docx does not know line numbers


def _set_size(run: Element, points: float) -> None:
    for name in ("sz", "szCs"):
        part_of(run, name, val=round(points * 2))


def _child(parent: Element, name: str) -> Element:
    return next(parent.iterchildren(w(name)))
