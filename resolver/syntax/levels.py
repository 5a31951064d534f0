"""The level of each sub-clause, from its marker and its neighbours.

`(i)` after `(h)` is the ninth letter, `(i)` after a colon is the first roman numeral; `(aa)` after `(z)` is the
twenty-seventh letter. The list that a marker continues is the innermost whose count it carries on; where two readings are
possible, the marker that follows decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from resolver.markers import Counting, Marker
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.lines import Line


class _List(msgspec.Struct):
    """An open list: the shape of its markers and how far it has counted."""

    before: str
    after: str
    counting: Counting
    value: int
    upper: bool
    indent: int = 0
    """Columns before the last marker of the list."""

    def same_shape(self, marker: Marker) -> bool:
        return (self.before, self.after) == (marker.before, marker.after) and self.upper == marker.body.isupper()


def preambular_kinds(lines: Sequence[Line], headings: Sequence[bool]) -> list[Kind]:
    """Kinds for the paragraphs of the preamble."""
    kinds: list[Kind] = []
    stack: list[_List] = []
    for index, (line, heading) in enumerate(zip(lines, headings, strict=True)):
        marker = line.marker
        after_colon = index > 0 and lines[index - 1].meaning == ":"
        arabic = line.arabic is not None
        opens_clause = line.preambular and not after_colon and (arabic or not stack)
        if heading:
            kinds.append(Kind.HEADING)
            stack.clear()
        elif marker is not None and kinds and not opens_clause:
            kinds.append(ITEMS[min(_place(stack, marker, lines, index), len(ITEMS)) - 1])
        elif line.preambular or not kinds:
            kinds.append(Kind.PREAMBULAR)
            stack.clear()
        elif marker is None and line.capital and _is_listed(lines, index, kinds):
            kinds.append(ITEMS[0])
        elif stack and line.small:
            kinds.append(_goes_on(kinds, stack, line))
        else:
            kinds.append(Kind.GOES_ON if line.small else Kind.PREAMBULAR)
            if kinds[-1] is Kind.PREAMBULAR:
                stack.clear()
    return kinds


def operative_kinds(lines: Sequence[Line], headings: Sequence[bool]) -> list[Kind]:
    """Kinds for the paragraphs of the operative part."""
    kinds: list[Kind] = []
    stack: list[_List] = []
    top: _List | None = None
    numbered = any(line.arabic is not None for line in lines)
    for index, (line, heading) in enumerate(zip(lines, headings, strict=True)):
        marker = line.marker
        if heading:
            kinds.append(Kind.HEADING)
            continue
        if index == 0 and _leads(lines):
            kinds.append(Kind.LEAD)
        elif marker is None:
            kinds.append(_unmarked(lines, index, kinds, stack, numbered))
        elif _is_clause_marker(lines, index, top, kinds, stack):
            kinds.append(Kind.OPERATIVE)
            counting, value = _first_reading(marker) if top is None else (top.counting, marker.value(top.counting) or 0)
            top = _List(marker.before, marker.after, counting, value, marker.body.isupper())
        else:
            kinds.append(ITEMS[min(_place(stack, marker, lines, index), len(ITEMS)) - 1])
        if kinds[-1] is Kind.OPERATIVE:
            stack.clear()
    return kinds


def _leads(lines: Sequence[Line]) -> bool:
    """Whether the first paragraph only leads into numbered clauses, as "Resolves that:" does.

    It is short, and numbers count from 1 below it to the end, with no other clause between them.
    """
    first = lines[0]
    if first.marker is not None or first.meaning != ":" or not first.short:
        return False
    if not first.operative or first.breaks_off:
        return False
    expected = 1
    for line in lines[1:]:
        number = line.marker.value(Counting.ARABIC) if line.marker is not None and "." not in line.marker.body else None
        if number is not None:
            if number != expected:
                return False
            expected += 1
        elif expected == 1 if line.marker is not None else line.operative:
            return False
    return expected > 2


def _has_clause(kinds: Sequence[Kind]) -> bool:
    return Kind.OPERATIVE in kinds or Kind.LEAD in kinds


def _is_clause_marker(
    lines: Sequence[Line], index: int, top: _List | None, kinds: Sequence[Kind], stack: Sequence[_List]
) -> bool:
    """Whether a marker numbers a clause, not a sub-clause such as `(a)`, `(1)` or `1.1`."""
    line = lines[index]
    marker = line.marker
    if marker is None:
        return False
    number = marker.value(Counting.ARABIC)
    counted = any(listed.same_shape(marker) and listed.value + 1 == number for listed in stack)
    if top is None or (number is not None and top.counting is not Counting.ARABIC):
        begun = Kind.OPERATIVE in kinds
        return not begun or (number is not None and not counted and (number > 1 or line.operative))
    if number is None:
        # `II. Requests` after `I. Urges`
        return top.counting is not Counting.BULLET and top.same_shape(marker) and marker.value(top.counting) == top.value + 1
    if "." in marker.body:
        return False
    if top.same_shape(marker):
        if counted:
            return number == top.value + 1 and line.operative
        return not (number == 1 and _counts_below(lines, index, top))
    return number == top.value + 1 and (line.operative or (kinds[-1] not in ITEMS and number > 1))


def _counts_below(lines: Sequence[Line], index: int, top: _List) -> bool:
    """Whether `1.` after a chapeau numbers sub-clauses, because the count of the clauses goes on after them."""
    if lines[index - 1].meaning != ":" or lines[index].operative:
        return False
    expected = 2
    for line in lines[index + 1 :]:
        marker = line.marker
        if marker is None or not top.same_shape(marker):
            continue
        number = marker.value(top.counting)
        if number == top.value + 1 and (number != expected or line.operative):
            return True
        if number != expected:
            return False
        expected += 1
    return False


def _unmarked(lines: Sequence[Line], index: int, kinds: Sequence[Kind], stack: list[_List], numbered: bool) -> Kind:
    """A paragraph of the operative part without marker."""
    line = lines[index]
    if index == 0 or not _has_clause(kinds):
        return Kind.OPERATIVE
    before = lines[index - 1]
    small = line.small
    if line.operative and not small and not (numbered and _is_listed(lines, index, kinds)):
        return Kind.OPERATIVE
    if before.meaning == ":" and not small:
        if line.quotes or line.table_row or (numbered and not _reads_as_item(lines, index)):
            return GOES_ON[0]
        return ITEMS[min(len(stack), len(ITEMS) - 1)]
    if small and line.meaning in (";", ",", ":") and before.meaning == ":":
        return ITEMS[min(len(stack), len(ITEMS) - 1)]
    if kinds[-1] in ITEMS and before.marker is None and (not small or before.small):
        return kinds[-1]
    return _goes_on(kinds, stack, line) if small or numbered else Kind.OPERATIVE


def _is_listed(lines: Sequence[Line], index: int, kinds: Sequence[Kind]) -> bool:
    """Whether a paragraph without label follows a chapeau, or a sub-clause without label."""
    before = lines[index - 1]
    return before.meaning == ":" or (kinds[-1] in ITEMS and before.marker is None)


def _reads_as_item(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph without label after a chapeau is a sub-clause: by its mark, or by the labels that follow.

    Where clauses carry numbers, a list of names or a quoted article may stand there as well.
    """
    if lines[index].meaning in (";", ",", ":"):
        return True
    following = lines[index + 1].marker if index + 1 < len(lines) else None
    if following is None:
        return index + 1 == len(lines)
    return following.value(Counting.ARABIC) is None and any(value == 2 for _, value in following.readings)


def _goes_on(kinds: Sequence[Kind], stack: list[_List], line: Line) -> Kind:
    """What a text without marker goes on with: by its indent where the lists are indented, else the clause as a whole.

    Text that goes on with a clause stands under its sub-clauses' markers, so an indent names the list above which it goes on.
    """
    if not stack or kinds[-1] not in (*ITEMS, *GOES_ON):
        return GOES_ON[0]
    if len({listed.indent for listed in stack}) == len(stack) > 1:
        for depth, listed in enumerate(stack):
            if listed.indent == line.indent:
                del stack[depth + 1 :]
                return GOES_ON[depth]
    if kinds[-1] in GOES_ON:
        return kinds[-1]
    return GOES_ON[0] if line.meaning or len(stack) == 1 else GOES_ON[len(stack)]


def _place(stack: list[_List], marker: Marker, lines: Sequence[Line], index: int) -> int:
    """The level of a marker, from 1; opens, continues and closes lists on the stack."""
    chosen = _continued(stack, marker, lines, index)
    if chosen is None:
        counting, value = _first_reading(marker)
        del stack[len(ITEMS) - 1 :]
        stack.append(_List(marker.before, marker.after, counting, value, marker.body.isupper(), lines[index].indent))
        return len(stack)
    depth, counting, value = chosen
    del stack[depth + 1 :]
    stack[depth].counting, stack[depth].value, stack[depth].indent = counting, value, lines[index].indent
    return depth + 1


def _continued(stack: Sequence[_List], marker: Marker, lines: Sequence[Line], index: int) -> tuple[int, Counting, int] | None:
    """The open list that a marker continues: its depth, and the reading that continues it."""
    opens = _opens_list(marker, lines, index)
    for exact in (True, False):
        for depth in range(len(stack) - 1, -1, -1):
            listed = stack[depth]
            value = marker.value(listed.counting)
            if listed.counting is Counting.BULLET:
                if value is not None and listed.before == marker.before:
                    return depth, listed.counting, 0
                continue
            if value is None or (exact and not listed.same_shape(marker)):
                continue
            if value == listed.value + 1 and not (opens and _starts_below(marker, lines, index)):
                return depth, listed.counting, value
    if opens or (_counts_anew(stack, marker) and not _is_slip_of_label(stack, marker, lines, index)):
        return None
    for depth in range(len(stack) - 1, -1, -1):
        listed = stack[depth]
        value = marker.value(listed.counting)
        if value is not None and (listed.same_shape(marker) or _is_next_but_one(listed, value, lines, index)):
            return depth, listed.counting, value
    return None


def _opens_list(marker: Marker, lines: Sequence[Line], index: int) -> bool:
    """Whether a marker can be the first of a new list here: it reads as one, after a chapeau."""
    first = any(value == 1 for _, value in marker.readings)
    return first and index > 0 and lines[index - 1].meaning == ":"


def _counts_anew(stack: Sequence[_List], marker: Marker) -> bool:
    """Whether a marker is the first of a count that no open list has: `(i)` below `(a)`, even without a colon."""
    counted = {listed.counting for listed in stack if listed.same_shape(marker)}
    return any(value == 1 and counting not in counted for counting, value in marker.readings)


def _is_slip_of_label(stack: Sequence[_List], marker: Marker, lines: Sequence[Line], index: int) -> bool:
    """Whether a label such as a second `(i)` after `(i)`, or `(i)` after `(g)`, is a slip in its list and begins no other."""
    if lines[index - 1].meaning not in (";", ",") or any(
        line.marker is not None and line.marker.value(Counting.ROMAN) == 2 for line in lines[index + 1 : index + 2]
    ):
        return False
    values = ((listed, marker.value(listed.counting)) for listed in stack if listed.same_shape(marker))
    return any(value is not None and listed.value <= value <= listed.value + 2 for listed, value in values)


def _is_next_but_one(listed: _List, value: int, lines: Sequence[Line], index: int) -> bool:
    """Whether a label of another shape goes on with a list in which one label was left out or given twice."""
    return value == listed.value + 2 and lines[index - 1].meaning in (";", ",")


def _starts_below(marker: Marker, lines: Sequence[Line], index: int) -> bool:
    """Whether `(i)` after `(h)` or `(aa)` after `(z)` begins a list, by the marker of the same shape that follows."""
    for line in lines[index + 1 :]:
        following = line.marker
        if following is None or (following.before, following.after) != (marker.before, marker.after):
            continue
        roman = following.value(Counting.ROMAN)
        if roman == 2:
            return True
        if following.value(Counting.LETTER) is not None or roman is not None:
            return False
    return True


def _first_reading(marker: Marker) -> tuple[Counting, int]:
    """How the first marker of a list counts: the reading in which it is 1, else the more common one."""
    for counting, value in marker.readings:
        if value == 1:
            return counting, value
    return marker.readings[0] if marker.readings else (Counting.BULLET, 0)
