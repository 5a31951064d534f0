"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache

from resolver.problems import InputError, nearest
from resolver.rules.facts.body_misnamed import BodyMisnamed
from resolver.rules.facts.crimes_merged import CrimesMerged
from resolver.rules.facts.date_to_check import DateToCheck
from resolver.rules.facts.distribution_date import DistributionDate
from resolver.rules.facts.organ_of_resolution import OrganOfResolution
from resolver.rules.facts.programme_closed import ProgrammeClosed
from resolver.rules.facts.state_misnamed import StateMisnamed
from resolver.rules.facts.symbol_to_check import SymbolToCheck
from resolver.rules.facts.title_cut import TitleCut
from resolver.rules.facts.title_wrong import TitleWrong
from resolver.rules.format.clause_empty import ClauseEmpty
from resolver.rules.format.closing_mark_missing import ClosingMarkMissing
from resolver.rules.format.closing_mark_wrong import ClosingMarkWrong
from resolver.rules.format.connecting_line import ConnectingLine
from resolver.rules.format.enacting_line_in_small_letters import EnactingLineInSmallLetters
from resolver.rules.format.enacting_line_missing import EnactingLineMissing
from resolver.rules.format.enacting_line_misspelt import EnactingLineMisspelt
from resolver.rules.format.enacting_line_out_of_place import EnactingLineOutOfPlace
from resolver.rules.format.enacting_line_wrong import EnactingLineWrong
from resolver.rules.format.marker_missing import MarkerMissing
from resolver.rules.format.marker_needless import MarkerNeedless
from resolver.rules.format.marker_shape import MarkerShape
from resolver.rules.format.operative_part_missing import OperativePartMissing
from resolver.rules.format.paragraph_out_of_place import ParagraphOutOfPlace
from resolver.rules.format.sub_clauses_in_preamble import SubClausesInPreamble
from resolver.rules.layout.bold_unwanted import BoldUnwanted
from resolver.rules.layout.emphasis_in_text import EmphasisInText
from resolver.rules.layout.font_wrong import FontWrong
from resolver.rules.layout.header_incomplete import HeaderIncomplete
from resolver.rules.layout.indent_wrong import IndentWrong
from resolver.rules.layout.line_numbers_wrong import LineNumbersWrong
from resolver.rules.layout.line_spacing_wrong import LineSpacingWrong
from resolver.rules.layout.margins_wrong import MarginsWrong
from resolver.rules.layout.not_justified import NotJustified
from resolver.rules.layout.numbers_mixed import NumbersMixed
from resolver.rules.layout.numbers_typed import NumbersTyped
from resolver.rules.layout.opening_emphasised_otherwise import OpeningEmphasisedOtherwise
from resolver.rules.layout.opening_not_emphasised import OpeningNotEmphasised
from resolver.rules.layout.page_numbers_wrong import PageNumbersWrong
from resolver.rules.layout.paper_wrong import PaperWrong
from resolver.rules.layout.size_wrong import SizeWrong
from resolver.rules.layout.space_between_clauses import SpaceBetweenClauses
from resolver.rules.layout.space_between_parts import SpaceBetweenParts
from resolver.rules.layout.too_many_pages import TooManyPages
from resolver.rules.masthead.field_missing import FieldMissing
from resolver.rules.masthead.names_unsorted import NamesUnsorted
from resolver.rules.masthead.sponsor_and_signatory import SponsorAndSignatory
from resolver.rules.masthead.sponsors_count import SponsorsCount
from resolver.rules.masthead.state_misspelt import StateMisspelt
from resolver.rules.masthead.state_unknown import StateUnknown
from resolver.rules.numbering.amendment_left import AmendmentLeft
from resolver.rules.numbering.clause_repeated import ClauseRepeated
from resolver.rules.numbering.last_clause_not_seized import LastClauseNotSeized
from resolver.rules.numbering.number_out_of_order import NumberOutOfOrder
from resolver.rules.numbering.sub_clause_alone import SubClauseAlone
from resolver.rules.numbering.sub_clause_letter import SubClauseLetter
from resolver.rules.openings.modifier_misplaced import ModifierMisplaced
from resolver.rules.openings.opening_capitals import OpeningCapitals
from resolver.rules.openings.opening_form import OpeningForm
from resolver.rules.openings.opening_missing import OpeningMissing
from resolver.rules.openings.opening_misspelt import OpeningMisspelt
from resolver.rules.openings.opening_repeated import OpeningRepeated
from resolver.rules.openings.opening_reused import OpeningReused
from resolver.rules.openings.verb_reserved import VerbReserved
from resolver.rules.references.session_and_date import SessionAndDate
from resolver.rules.references.symbol_in_text import SymbolInText
from resolver.rules.references.symbol_malformed import SymbolMalformed
from resolver.rules.rule import Rule
from resolver.rules.suppressions.suppression_invalid import SuppressionInvalid
from resolver.rules.suppressions.suppression_unused import SuppressionUnused
from resolver.rules.wording.acronym import AcronymNotIntroduced
from resolver.rules.wording.citation_incomplete import CitationIncomplete
from resolver.rules.wording.contraction import Contraction
from resolver.rules.wording.date_order import DateOrder
from resolver.rules.wording.exclamation_mark import ExclamationMark
from resolver.rules.wording.first_person import FirstPerson
from resolver.rules.wording.full_width import FullWidthMark
from resolver.rules.wording.large_figure import LargeFigure
from resolver.rules.wording.member_states import MemberStates
from resolver.rules.wording.name_misspelt import NameMisspelt
from resolver.rules.wording.open_list import OpenList
from resolver.rules.wording.opening_misgoverned import OpeningMisgoverned
from resolver.rules.wording.percent_sign import PercentSign
from resolver.rules.wording.serial_comma import SerialComma
from resolver.rules.wording.set_phrase import SetPhrase
from resolver.rules.wording.several_sentences import SeveralSentences
from resolver.rules.wording.small_figure import SmallFigure
from resolver.rules.wording.spacing import Spacing
from resolver.rules.wording.spelling_mixed import SpellingMixed
from resolver.rules.wording.straight_quotes import StraightQuotes
from resolver.rules.wording.sum_of_money import SumOfMoney
from resolver.rules.wording.united_nations import UnitedNationsAbbreviated

_CLASSES: tuple[type[Rule], ...] = (
    EnactingLineMissing,
    EnactingLineMisspelt,
    OperativePartMissing,
    ConnectingLine,
    ParagraphOutOfPlace,
    EnactingLineWrong,
    EnactingLineOutOfPlace,
    ClosingMarkMissing,
    ClosingMarkWrong,
    MarkerMissing,
    MarkerShape,
    MarkerNeedless,
    ClauseEmpty,
    SubClausesInPreamble,
    EnactingLineInSmallLetters,
    OpeningMissing,
    OpeningMisspelt,
    OpeningForm,
    OpeningCapitals,
    OpeningRepeated,
    ModifierMisplaced,
    VerbReserved,
    OpeningReused,
    NumberOutOfOrder,
    SubClauseAlone,
    ClauseRepeated,
    LastClauseNotSeized,
    SubClauseLetter,
    AmendmentLeft,
    MemberStates,
    PercentSign,
    DateOrder,
    Contraction,
    FirstPerson,
    UnitedNationsAbbreviated,
    OpenList,
    FullWidthMark,
    Spacing,
    ExclamationMark,
    SpellingMixed,
    SmallFigure,
    LargeFigure,
    AcronymNotIntroduced,
    OpeningMisgoverned,
    CitationIncomplete,
    StraightQuotes,
    SerialComma,
    SeveralSentences,
    SetPhrase,
    NameMisspelt,
    SumOfMoney,
    FieldMissing,
    SponsorsCount,
    SponsorAndSignatory,
    NamesUnsorted,
    StateUnknown,
    StateMisspelt,
    SymbolMalformed,
    SymbolInText,
    SessionAndDate,
    TitleWrong,
    TitleCut,
    BodyMisnamed,
    DateToCheck,
    DistributionDate,
    SymbolToCheck,
    OrganOfResolution,
    CrimesMerged,
    ProgrammeClosed,
    StateMisnamed,
    NumbersTyped,
    NumbersMixed,
    OpeningNotEmphasised,
    OpeningEmphasisedOtherwise,
    EmphasisInText,
    BoldUnwanted,
    FontWrong,
    SizeWrong,
    LineSpacingWrong,
    SpaceBetweenClauses,
    NotJustified,
    IndentWrong,
    PaperWrong,
    MarginsWrong,
    LineNumbersWrong,
    PageNumbersWrong,
    HeaderIncomplete,
    TooManyPages,
    SpaceBetweenParts,
)


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code."""
    found = {kind.code: kind() for kind in _CLASSES}
    codes = (*found, SuppressionUnused.code, SuppressionInvalid.code)
    return {**found, SuppressionInvalid.code: SuppressionInvalid(codes), SuppressionUnused.code: SuppressionUnused()}


def find_rule(name: str) -> Rule:
    """The rule with this code or name.

    Raises:
        InputError: if there is none, naming the nearest.
    """
    wanted = name.strip()
    for rule in rules().values():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    known = [key for rule in rules().values() for key in (rule.code, rule.name)]
    raise InputError(f"there is no rule '{wanted}'; {nearest(wanted, known)}")
