"""Works out the index of the registry, and writes it: `python -m resolver.rules.facts.compile`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from resolver.bank.instruments import Instrument, shipped_instruments
from resolver.bank.members import State, StatesFile, shipped_states, state_names
from resolver.rules.facts.index import FORMER, NAMES, Ground, Index, Name, Node, Subject, check_sum, kept_path
from resolver.rules.facts.lexicon import Lexicon, lexicon
from resolver.rules.facts.words import UNITED_NATIONS, clean, key, normal
from resolver.syntax.references import read_symbol

_UN = "United Nations "
_BRACKET = re.compile(r" \([A-Z.-]+\)$")
_ANNEX = re.compile(r"annex ([IVX]+)")

Found = dict[tuple[str, ...], list[Name]]


def work_out() -> Index:
    """The index of the registry and the States that ship."""
    rules = lexicon()
    subjects: list[Subject] = []
    found: Found = {}
    registry = shipped_instruments()
    for instrument in registry.instruments:
        subjects.append(_subject(instrument))
        for name in _names(instrument, len(subjects) - 1):
            _add(found, name, rules)
    states = shipped_states()
    for state in states.states:
        subjects.append(Subject(state.name, "state", state.in_text, renamed=state.renamed))
        for name in _state_names(state, len(subjects) - 1):
            _add(found, name, rules)
    for text in (*registry.others, *states.others):
        _add(found, Name(text, "right", text, "", -1), rules)
    _add_slips(found, subjects, rules)
    keys = tuple(words for words, names in found.items() for _ in names)
    names = tuple(name for names in found.values() for name in names)
    words = _words([text for name in names for text in (name.text, name.meant)], rules)
    return Index(check_sum(), words, _pairs(keys, names, subjects, rules), names, _tree(keys), tuple(subjects), _states(states))


def _subject(entry: Instrument) -> Subject:
    symbols = [read_symbol(symbol) for symbol in entry.symbols]
    annex = _ANNEX.match(entry.place)
    return Subject(
        entry.id,
        entry.kind,
        entry.title,
        numbers=tuple((symbol.organ, symbol.number) for symbol in symbols if symbol is not None and symbol.organ),
        annex=annex[1] if annex else "",
        adopted=entry.adopted,
        in_force=entry.in_force,
        distributed=entry.distributed,
        also_dated=entry.also_dated,
        ended=entry.ended,
        source=entry.sources[0] if entry.sources else "general knowledge",
    )


def _names(entry: Instrument, owner: int) -> Iterator[Name]:
    """The names of an instrument, right ones first. Titles of resolutions in ordinary letters are no names."""
    title = _BRACKET.sub("", entry.title)
    right = [*([title] if entry.kind != "resolution" or _is_name(title) else []), *entry.also, *entry.short]
    for text in dict.fromkeys(right):
        yield from _with_and_without(Name(text, "right", text, "", owner))
    for wrong in entry.wrong:
        ground: Ground = "cut" if wrong.cut else "wrong"
        meant = _BRACKET.sub("", entry.right_name(wrong))
        yield from _with_and_without(Name(wrong.name, ground, meant, wrong.reason, owner))


def _with_and_without(name: Name) -> Iterator[Name]:
    """A name with "United Nations" before it, and the same without, where the right one has it."""
    yield name
    if not name.meant.startswith(_UN) or len(name.meant.split()) < 5:
        return
    bare = name.meant.removeprefix(_UN)
    if name.text.startswith(_UN):
        yield msgspec.structs.replace(name, text=name.text.removeprefix(_UN), meant=bare)
    elif name.ground != "right" and not name.text.startswith(("UN ", "UNODC ")):
        yield msgspec.structs.replace(name, text=_UN + name.text)


def _is_name(title: str) -> bool:
    words = [word for word in title.split() if len(word) > 4]
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _state_names(state: State, owner: int) -> Iterator[Name]:
    """The wrong names of a State, and beside them the right ones, which may hold a wrong one and are not looked for."""
    if not state.wrong and not state.former:
        return
    for text in dict.fromkeys((*state.right_names, *state.loose)):
        yield Name(text, "right", text, "", owner)
    for text in state.wrong:
        ground: Ground = "cut" if text in state.in_text else "wrong"
        yield Name(text, ground, state.in_text, "", owner)
    for text in state.former:
        yield Name(text, "wrong", state.in_text, FORMER, owner)


def _tree(keys: Sequence[tuple[str, ...]]) -> Node:
    root: Node = {}
    for number, words in enumerate(keys):
        node = root
        for word in words:
            node = node.setdefault(word, {})
        node.setdefault(NAMES, []).append(number)
    return root


def _states(file: StatesFile) -> dict[str, tuple[str, str]]:
    return {name: (state.name, standing) for name, (state, standing) in state_names(file).items()}


def _add(found: Found, name: Name, rules: Lexicon) -> None:
    """Add a name, unless one is there with the same words: the first one stays."""
    names = found.setdefault(key(name.text, rules), [])
    if all(name.text != other.text for other in names):
        names.append(name)


def _add_slips(found: Found, subjects: Sequence[Subject], rules: Lexicon) -> None:
    """Add what right names turn into by usual slips, where this is no name already."""
    phrases = [[key(phrase, rules) for phrase in group] for group in rules.same_phrases]
    kinds = [key(word, rules)[0] for word in rules.treaty_words]
    slips: dict[tuple[str, ...], Name] = {}
    for words, names in found.items():
        for name in names:
            if name.ground != "right" or len(words) < 3 or name.owner < 0 or subjects[name.owner].kind == "state":
                continue
            slip = Name("", "other", name.text, "", name.owner)
            for group in phrases:
                slips |= {other: slip for other in _exchanged(words, group) if other not in slips}
            if subjects[name.owner].kind == "treaty":
                places = [place for place in range(min(2, len(words))) if words[place] in kinds]
                slips |= {
                    other: slip
                    for place in places
                    for kind in kinds
                    if (other := (*words[:place], kind, *words[place + 1 :])) not in slips
                }
    for words, slip in slips.items():
        if words not in found:
            found[words] = [slip]


def _exchanged(words: tuple[str, ...], group: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for phrase in group:
        for place in range(len(words) - len(phrase) + 1):
            if words[place : place + len(phrase)] == phrase:
                for other in group:
                    yield (*words[:place], *other, *words[place + len(phrase) :])


def _words(texts: Sequence[str], rules: Lexicon) -> dict[str, str]:
    """Every word of the names with what it is compared by, their plurals and singulars included."""
    plain = {word for text in texts for word in clean(text).split()} | set(rules.same_words) | rules.small_words
    plain |= {word for group in rules.same_phrases for phrase in group for word in phrase.split()}
    plain |= {word.lower() for word in rules.treaty_words} | {"un"}
    forms = {form for word in plain for form in (word, word + "s", word.removesuffix("s"), word.replace("iz", "is")) if form}
    return {form: "un" if form == "un" else normal(form, rules) for form in sorted(forms)}


def _pairs(
    keys: Sequence[tuple[str, ...]], names: Sequence[Name], subjects: Sequence[Subject], rules: Lexicon
) -> dict[str, tuple[str, ...]]:
    """The two least common words of every name: the first with all the second ones, an empty one for names of one word.

    Of States only the wrong names are looked for.
    """
    counts = Counter(word for words in keys for word in words)
    common = {normal(word, rules) for word in rules.common_words}
    pairs: dict[str, set[str]] = {}
    for words, name in zip(keys, names, strict=True):
        plain = [word for word in words if word.isalpha() and word != UNITED_NATIONS[1]]
        if not plain or (name.ground == "right" and (name.owner < 0 or subjects[name.owner].kind == "state")):
            continue
        first, *rest = sorted(
            set(plain), key=lambda word: (word in UNITED_NATIONS, len(word) < 3, word in common, counts[word], word)
        )
        pairs.setdefault(first, set()).add(rest[0] if rest else "")
    return {first: tuple(sorted(seconds)) for first, seconds in sorted(pairs.items())}


def written(index: Index) -> bytes:
    """An index as it is kept: JSON, a name a line."""
    parts = [
        b'{"check_sum": %d' % index.check_sum,
        b'"words": ' + msgspec.json.encode(index.words),
        b'"pairs": ' + msgspec.json.encode(index.pairs),
        b'"names": ' + _one_a_line(index.names),
        b'"tree": ' + _branch_a_line(index.tree),
        b'"subjects": ' + _one_a_line(index.subjects),
        b'"states": ' + msgspec.json.encode(index.states) + b"}\n",
    ]
    return b",\n".join(parts)


def _one_a_line(items: Sequence[Any]) -> bytes:
    return b"[\n" + b",\n".join(map(msgspec.json.encode, items)) + b"\n]"


def _branch_a_line(tree: Node) -> bytes:
    branches = (msgspec.json.encode(word) + b": " + msgspec.json.encode(node) for word, node in tree.items())
    return b"{\n" + b",\n".join(branches) + b"\n}"


def main() -> None:
    """Write the index."""
    kept_path().write_bytes(written(work_out()))


if __name__ == "__main__":
    main()
