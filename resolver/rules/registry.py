"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import cache

from resolver.problems import InputError, nearest
from resolver.rules.format.clause_empty import ClauseEmpty
from resolver.rules.format.closing_mark_missing import ClosingMarkMissing
from resolver.rules.format.closing_mark_wrong import ClosingMarkWrong
from resolver.rules.format.connecting_line import ConnectingLine
from resolver.rules.format.enacting_line_missing import EnactingLineMissing
from resolver.rules.format.enacting_line_wrong import EnactingLineWrong
from resolver.rules.format.marker_missing import MarkerMissing
from resolver.rules.format.marker_needless import MarkerNeedless
from resolver.rules.format.marker_shape import MarkerShape
from resolver.rules.format.operative_part_missing import OperativePartMissing
from resolver.rules.format.paragraph_out_of_place import ParagraphOutOfPlace
from resolver.rules.masthead.field_missing import FieldMissing
from resolver.rules.masthead.names_unsorted import NamesUnsorted
from resolver.rules.masthead.sponsor_and_signatory import SponsorAndSignatory
from resolver.rules.masthead.sponsors_count import SponsorsCount
from resolver.rules.numbering.clause_repeated import ClauseRepeated
from resolver.rules.numbering.number_out_of_order import NumberOutOfOrder
from resolver.rules.numbering.sub_clause_alone import SubClauseAlone
from resolver.rules.openings.modifier_misplaced import ModifierMisplaced
from resolver.rules.openings.opening_capitals import OpeningCapitals
from resolver.rules.openings.opening_form import OpeningForm
from resolver.rules.openings.opening_missing import OpeningMissing
from resolver.rules.openings.opening_misspelt import OpeningMisspelt
from resolver.rules.openings.opening_repeated import OpeningRepeated
from resolver.rules.rule import Rule
from resolver.rules.suppressions.suppression_invalid import SuppressionInvalid
from resolver.rules.suppressions.suppression_unused import SuppressionUnused
from resolver.rules.wording.contraction import Contraction
from resolver.rules.wording.date_order import DateOrder
from resolver.rules.wording.exclamation_mark import ExclamationMark
from resolver.rules.wording.first_person import FirstPerson
from resolver.rules.wording.full_width import FullWidthMark
from resolver.rules.wording.large_figure import LargeFigure
from resolver.rules.wording.member_states import MemberStates
from resolver.rules.wording.name_misspelt import NameMisspelt
from resolver.rules.wording.open_list import OpenList
from resolver.rules.wording.percent_sign import PercentSign
from resolver.rules.wording.small_figure import SmallFigure
from resolver.rules.wording.spacing import Spacing
from resolver.rules.wording.spelling_mixed import SpellingMixed
from resolver.rules.wording.united_nations import UnitedNationsAbbreviated

_CLASSES: tuple[type[Rule], ...] = (
    EnactingLineMissing,
    OperativePartMissing,
    ConnectingLine,
    ParagraphOutOfPlace,
    EnactingLineWrong,
    ClosingMarkMissing,
    ClosingMarkWrong,
    MarkerMissing,
    MarkerShape,
    MarkerNeedless,
    ClauseEmpty,
    OpeningMissing,
    OpeningMisspelt,
    OpeningForm,
    OpeningCapitals,
    OpeningRepeated,
    ModifierMisplaced,
    NumberOutOfOrder,
    SubClauseAlone,
    ClauseRepeated,
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
    NameMisspelt,
    FieldMissing,
    SponsorsCount,
    SponsorAndSignatory,
    NamesUnsorted,
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
