"""Writes a draft as a Word file: real numbers, named styles, nothing typed that Word can count."""

from __future__ import annotations

from itertools import pairwise

from docx.styles.styles import Styles

from resolver.compose.render import RenderedParagraph, Role, render
from resolver.draft import DraftResolution, Masthead, Part
from resolver.files.docx.indents import Indents
from resolver.files.docx.label_column import label_width
from resolver.files.docx.layout import apply_look, set_label_column
from resolver.files.docx.lists import LEVELS, OPERATIVE_LIST, OPERATIVE_STYLES, PREAMBULAR_STYLES, Lists
from resolver.files.docx.own_profile import set_profile
from resolver.files.docx.page import Page
from resolver.files.docx.properties import set_properties
from resolver.files.docx.running import add_running_lines
from resolver.files.docx.template import Template
from resolver.files.masthead import masthead_lines
from resolver.layout import PageLook, page_look
from resolver.profiles import MastheadRules, Profile

_STYLES = {
    Role.HEADING: "OperativeHeading",
    Role.UNPLACED: "UnplacedText",
    Role.CLOSING: "ClosingLine",
    Role.ANNEX_HEADING: "AnnexHeading",
    Role.ANNEX: "AnnexText",
}
"""Styles of the paragraphs that are nothing but words."""
_CONTINUATIONS = ("ClauseContinuation", *(f"SubclauseContinuation{level}" for level in range(1, 5)))
_LANGUAGES = {"oxford": "en-GB", "american": "en-US"}


def write_docx(draft: DraftResolution, profile: Profile) -> bytes:
    """Write a draft as a Word file in the look of a profile.

    Equal drafts give equal bytes. No word is lost: a footnote mark without a footnote stays as typed, a footnote without a
    mark stands at the end as a paragraph. Word has nine levels; sub-clauses below the ninth are numbered in the ninth.

    Args:
        draft: what to write.
        profile: decides markers, closing marks, labels and the look of the page.
    """
    look = page_look(profile.layout)
    language = _LANGUAGES[profile.spelling]
    template = Template()
    apply_look(look, template, language=language, upright=profile.enacting_capitals)
    document = template.document
    add_running_lines(look, draft.masthead, profile.masthead, document.sections[0])
    set_properties(document.core_properties, draft.masthead, language)
    set_profile(template.custom, draft.profile)
    page = Page(template.section, template.footnotes, draft.footnotes)
    _add_masthead(draft.masthead, profile.masthead, look, page, document.styles)
    indents = Indents(look)
    gap = round(look.lines_above_operative * look.line_pt * 20)
    body = _Body(page, Lists(document.part.numbering_part.element, profile.markers, indents), indents, gap)
    for paragraph, following in pairwise((*render(draft, profile), None)):
        if paragraph is not None:
            body.add(paragraph, stays=_stays(paragraph, following))
    return template.package()


def _add_masthead(masthead: Masthead, rules: MastheadRules, look: PageLook, page: Page, styles: Styles) -> None:
    title_first = rules.required[:1] == ("title",)
    if title_first:
        page.add("ResolutionTitle", masthead.title)
    lines = list(masthead_lines(masthead, rules.labels, rules.required))
    set_label_column(styles, label_width([label for label, _ in lines if label], look.size_pt))
    for label, value in lines:
        if label:
            page.add("Masthead", f"{label}:\t{value}", phrase=f"{label}:", phrase_style="MastheadLabel")
        else:
            page.add("MastheadLine", value)
    if not title_first:
        page.add("ResolutionTitle", masthead.title)


def _stays(paragraph: RenderedParagraph, following: RenderedParagraph | None) -> bool:
    """Whether a page may not end after it: a chapeau stands with its first sub-clause, closing lines stand together."""
    if following is None:
        return False
    if following.role is Role.SUB_CLAUSE:
        return following.level > paragraph.level and following.path[: len(paragraph.path)] == paragraph.path
    return paragraph.role is following.role is Role.CLOSING


class _Body:
    """Gives each rendered paragraph its style and its place in a list."""

    def __init__(self, page: Page, lists: Lists, indents: Indents, gap: int) -> None:
        """Begin; `gap` is the space above the operative part, in twips."""
        self._page = page
        self._lists = lists
        self._indents = indents
        self._preambular_list: int | None = None
        self._gap = gap
        self._numbered = True

    def add(self, paragraph: RenderedParagraph, *, stays: bool) -> None:
        """Write one paragraph; footnotes come last, and those that have found their mark are on the page already."""
        words, opener = paragraph.words, paragraph.opener
        above = 0
        if paragraph.part is Part.OPERATIVE:
            above, self._gap = self._gap, 0  # above the first paragraph of the part, and no other
        match paragraph.role:
            case Role.ENACTING:
                self._page.add("EnactingLine", words, phrase=paragraph.text, phrase_style="EnactingPhrase")
            case Role.PREAMBULAR:
                self._preambular_list = None
                self._page.add("PreambularClause", words, phrase=opener, phrase_style="PreambularOpening", stays=stays)
            case Role.OPERATIVE:
                self._numbered = bool(paragraph.marker)
                style = "OperativeClause" if self._numbered else "UnnumberedClause"
                self._page.add(style, words, phrase=opener, phrase_style="OperativeOpening", above=above, stays=stays)
            case Role.SUB_CLAUSE:
                self._add_sub_clause(paragraph, stays=stays)
            case Role.CONTINUATION:
                self._add_continuation(paragraph)
            case Role.FOOTNOTE:
                if not self._page.used(paragraph.marker, paragraph.text):
                    self._page.add("Normal", f"[^{paragraph.marker}]: {words}", notes=False)
            case role:
                self._page.add(_STYLES[role], words, above=above, stays=stays)

    def _add_sub_clause(self, paragraph: RenderedParagraph, *, stays: bool) -> None:
        level = paragraph.level
        if paragraph.part is Part.PREAMBULAR:
            if self._preambular_list is None:
                self._preambular_list = self._lists.restarted()
            style = PREAMBULAR_STYLES[min(level, len(PREAMBULAR_STYLES)) - 1]
            place = (self._preambular_list, min(level, LEVELS) - 1)
            opening = "PreambularOpening"
        else:
            style = OPERATIVE_STYLES[min(level, len(OPERATIVE_STYLES) - 1)]
            place = (OPERATIVE_LIST, min(level, LEVELS - 1))
            opening = "OperativeOpening"
        bound = paragraph.part is Part.OPERATIVE and level < len(OPERATIVE_STYLES)
        self._page.add(
            style, paragraph.words, phrase=paragraph.opener, phrase_style=opening, place=None if bound else place, stays=stays
        )

    def _add_continuation(self, paragraph: RenderedParagraph) -> None:
        level = paragraph.level
        if level == 0 and (paragraph.part is Part.PREAMBULAR or not self._numbered):
            self._page.add("FlushContinuation", paragraph.words)
            return
        deepest = len(_CONTINUATIONS) - 1
        left = self._indents.of_text(level) if level > deepest else None
        self._page.add(_CONTINUATIONS[min(level, deepest)], paragraph.words, left=left)
