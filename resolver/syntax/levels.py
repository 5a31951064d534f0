"""The kind of each paragraph of one part: clauses by their numbers and openings, sub-clauses by their labels.

`numbers` knows which markers number clauses, `lists` how deep the others stand; what has no marker is sorted here.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolver.markers import Counting
from resolver.syntax.kinds import GOES_ON, ITEMS, Kind
from resolver.syntax.lead import leads
from resolver.syntax.lines import Line
from resolver.syntax.lists import Lists
from resolver.syntax.marked import next_marked
from resolver.syntax.numbers import Numbers


def preambular_kinds(lines: Sequence[Line], headings: Sequence[bool]) -> list[Kind]:
    """Kinds for the paragraphs of the preamble."""
    kinds: list[Kind] = []
    lists = Lists(lines, next_marked(lines))
    for index, (line, heading) in enumerate(zip(lines, headings, strict=True)):
        marker = line.marker
        after_colon = index > 0 and lines[index - 1].meaning == ":"
        arabic = line.arabic is not None
        opens_clause = line.preambular and not after_colon and (arabic or not lists.open)
        if heading:
            kinds.append(Kind.HEADING)
        elif line.goes_on is not None and kinds:
            kinds.append(_goes_on_at(line.goes_on, lists))
        elif marker is not None and kinds and not opens_clause:
            kinds.append(_item(lists.place(index)))
        elif line.preambular or not kinds:
            kinds.append(Kind.PREAMBULAR)
        elif marker is None and line.capital and _is_listed(lines, index, kinds):
            kinds.append(ITEMS[0])
        elif lists.open and line.small:
            kinds.append(_goes_on(kinds, lists, line))
        else:
            kinds.append(Kind.GOES_ON if line.small else Kind.PREAMBULAR)
        if kinds[-1] in (Kind.HEADING, Kind.PREAMBULAR):
            lists.close()
    return kinds


def operative_kinds(lines: Sequence[Line], headings: Sequence[bool]) -> list[Kind]:
    """Kinds for the paragraphs of the operative part."""
    kinds: list[Kind] = []
    following = next_marked(lines)
    lists = Lists(lines, following)
    led = bool(lines) and not headings[0] and leads(lines)
    numbers = Numbers(lines, following, lists, led=led)
    numbered = any(line.arabic is not None for line in lines)
    begun = False
    for index, (line, heading) in enumerate(zip(lines, headings, strict=True)):
        marker = line.marker
        if heading:
            kinds.append(Kind.HEADING)
            continue
        if index == 0 and led:
            kinds.append(Kind.LEAD)
        elif line.goes_on is not None and begun:
            kinds.append(_goes_on_at(line.goes_on, lists))
        elif marker is None:
            kinds.append(_unmarked(lines, index, kinds, lists, numbers, numbered=numbered) if begun else Kind.OPERATIVE)
        elif numbers.numbers(index, begun=begun and not (led and index == 1), after_item=bool(kinds) and kinds[-1] in ITEMS):
            kinds.append(Kind.OPERATIVE)
            numbers.count(marker)
        else:
            kinds.append(_item(lists.place(index)))
        begun = begun or kinds[-1] in (Kind.OPERATIVE, Kind.LEAD)
        if kinds[-1] is Kind.OPERATIVE:
            lists.close()
    return kinds


def _item(level: int) -> Kind:
    """The kind of a sub-clause at a level, from 1."""
    return ITEMS[min(level, len(ITEMS)) - 1]


def _unmarked(
    lines: Sequence[Line], index: int, kinds: Sequence[Kind], lists: Lists, numbers: Numbers, *, numbered: bool
) -> Kind:
    """A paragraph of the operative part without marker, after the first clause."""
    line = lines[index]
    before = lines[index - 1]
    small = line.small
    if kinds[-1] is Kind.LEAD and not line.operative:
        return GOES_ON[0]  # such as the title of what is adopted
    between = before.marker is not None and before.meaning in (";", ",") and bool(line.meaning)
    level = lists.place_unmarked(index) if between and kinds[-1] in ITEMS else 0
    if level:
        return _item(level)
    if line.operative and not small and not (numbered and _is_listed(lines, index, kinds)):
        numbers.skip()
        return Kind.OPERATIVE
    ends = between or (numbers.led and before.marker is not None and before.meaning == ".")
    if not small and (numbers.led or between) and (numbers.counts_over(index) or (numbers.led and ends)):
        numbers.skip()
        return Kind.OPERATIVE
    if between and not small and numbered and kinds[-1] in ITEMS:
        return _item(len(lists.open))
    if before.meaning == ":" and not small:
        if line.quotes or line.table_row or (numbered and not _reads_as_item(lines, index)):
            return GOES_ON[0]
        return ITEMS[min(len(lists.open), len(ITEMS) - 1)]
    if small and line.meaning in (";", ",", ":") and before.meaning == ":":
        return ITEMS[min(len(lists.open), len(ITEMS) - 1)]
    if kinds[-1] in ITEMS and before.marker is None and (not small or before.small):
        return kinds[-1]
    return _goes_on(kinds, lists, line) if small or numbered else Kind.OPERATIVE


def _is_listed(lines: Sequence[Line], index: int, kinds: Sequence[Kind]) -> bool:
    """Whether a paragraph without label follows a chapeau, or a sub-clause without label."""
    before = lines[index - 1]
    return before.meaning == ":" or (kinds[-1] in ITEMS and before.marker is None)


def _reads_as_item(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph without label after a chapeau is a sub-clause: by its mark, or by the labels that follow.

    Where clauses carry numbers, a list of names or a quoted article may stand there as well.
    """
    following = lines[index + 1].marker if index + 1 < len(lines) else None
    if lines[index].meaning == ":" and following is not None:
        return False  # words between a chapeau and the labels that it announces
    if lines[index].meaning in (";", ",", ":"):
        return True
    if following is None:
        return index + 1 == len(lines)
    return following.value(Counting.ARABIC) is None and any(value == 2 for _, value in following.readings)


def _goes_on_at(level: int, lists: Lists) -> Kind:
    """The kind of a text whose style says what it goes on with."""
    del lists.open[level + 1 :]
    return GOES_ON[level]


def _goes_on(kinds: Sequence[Kind], lists: Lists, line: Line) -> Kind:
    """What a text without marker goes on with: by its indent where the lists are indented, else the clause as a whole.

    Text that goes on with a clause stands under its sub-clauses' markers, so an indent names the list above which it goes on.
    """
    open_lists = lists.open
    if not open_lists or kinds[-1] not in (*ITEMS, *GOES_ON):
        return GOES_ON[0]
    if len({listed.indent for listed in open_lists}) == len(open_lists) > 1:
        for depth, listed in enumerate(open_lists):
            if listed.indent == line.indent:
                del open_lists[depth + 1 :]
                return GOES_ON[depth]
    if kinds[-1] in GOES_ON:
        return kinds[-1]
    return GOES_ON[0] if line.meaning or len(open_lists) == 1 else GOES_ON[len(open_lists)]
