"""Ladders of opening phrases: every step is a phrase of the lexicon, and every clause on it is right."""

from __future__ import annotations

import pytest

from resolver.bank.load import load_bank
from resolver.bank.slots import fill
from resolver.check import check
from resolver.compose.ladder import base_verb, gerund_of, ladders, verb_of
from resolver.compose.strength import scale, shift
from resolver.draft import Clause, DraftResolution, Part
from resolver.files.markdown import read_markdown, write_markdown
from resolver.profiles import load_profile
from resolver.syntax.openers import opening

GA, SC = load_profile("un-ga"), load_profile("un-sc")
OP, PRE = Part.OPERATIVE, Part.PREAMBULAR
EXAMPLES = {"amount": "5 million", "country": "Nepal", "countries": "Kenya; Nepal", "percentage": "30"}


def of(text: str, *children: str, part: Part = OP) -> DraftResolution:
    found = opening(text, part)
    clause = Clause(text, text[: found.end] if found else "", children=tuple(map(Clause, children)))
    return DraftResolution(operative=(clause,)) if part is OP else DraftResolution(preambular=(clause,))


def shifted(text: str, by: int, part: Part = OP, profile=GA) -> str:
    (clause,) = shift(of(text, part=part), (part, 0), by, profile).part(part)
    assert clause.text.startswith(clause.opener)
    return clause.text


RAISED = {
    "Invites Member States to consider establishing a fund": "Invites Member States to establish a fund",
    "Invites Member States to consider ratifying the Protocol": "Encourages Member States to consider ratifying the Protocol",
    "Invites Member States to consider making and using it": "Encourages Member States to consider making and using it",
    "Encourages Member States to act": "Calls upon Member States to act",
    "Encourages the Secretary-General to report": "Requests the Secretary-General to report",
    "Calls upon Member States to act": "Urges Member States to act",
    "Appeals to donors to give more": "Calls upon donors to give more",
    "Recommends that Member States fully implement it": "Calls upon Member States to fully implement it",
    "Recommends that States parties should use it": "Calls upon States parties to use it",
    "Also encourages Member States to act": "Calls upon Member States to act",
    "In this regard, encourages Member States to act": "In this regard, calls upon Member States to act",
    "Takes note of the report": "Notes with appreciation the report",
    "Notes the report": "Takes note of the report",
    "Notes with appreciation the report": "Welcomes the report",
    "Recognizes that aid helps": "Emphasizes that aid helps",
    "Notes with concern the rise": "Expresses concern at the rise",
    "Notes with concern that, once more, it rises": "Expresses concern that, once more, it rises",
    "Expresses concern about the rise": "Expresses deep concern about the rise",
    "Condemns all trafficking": "Strongly condemns all trafficking",
    "Expresses its support for the plan": "Supports the plan",
}  # fmt: skip
LOWERED = {
    "Urges Member States to act": "Calls upon Member States to act",
    "Urges the Secretary-General to report": "Requests the Secretary-General to report",
    "Calls upon all in a position to do so to submit it": "Encourages all in a position to do so to submit it",
    "Invites Member States, by 2028, to establish a fund": "Invites Member States, by 2028, to consider establishing a fund",
    "Strongly condemns all trafficking": "Condemns all trafficking",
    "Strongly encourages Member States to act": "Calls upon Member States to act",
    "Expresses concern about the rise": "Notes with concern the rise",
    "Takes note of the report": "Notes the report",
    "Expresses concern regarding the rise": "Notes with concern the rise",
    "Requests that the Secretary-General report": "Encourages the Secretary-General to report",
}  # fmt: skip
PREAMBLE = {
    "Deeply concerned at the rise": "Gravely concerned at the rise",
    "Gravely concerned about the rise": "Alarmed by the rise",
    "Gravely concerned that it rises": "Alarmed that it rises",
    "Recognizing also the need": "Emphasizing the need",
    "Recalling its resolution 55/25": "Reaffirming its resolution 55/25",
    "Taking note of the report": "Noting with appreciation the report",
}


@pytest.mark.parametrize("text", RAISED)
def test_raise(text):
    assert shifted(text, 1) == RAISED[text]


@pytest.mark.parametrize("text", LOWERED)
def test_lower(text):
    assert shifted(text, -1) == LOWERED[text]


@pytest.mark.parametrize("text", PREAMBLE)
def test_raise_in_the_preamble(text):
    assert shifted(text, 1, PRE) == PREAMBLE[text]


@pytest.mark.parametrize(
    ("text", "by", "profile", "words"),
    [
        ("Urges Member States to act", 1, GA, "no stronger step"),
        ("Invites Member States to consider ratifying the Protocol", -1, GA, "no milder step"),
        ("Invites Member States to make and keep it", -1, GA, "no milder step"),
        ("Invites donors to contribute voluntarily", -1, GA, "no milder step"),
        ("Urges donors to make voluntary contributions", 1, SC, "no stronger step"),
        ("Urges States that have not yet done so to ratify it", 1, SC, "no stronger step"),
        ("Urges the Secretary-General to report", 1, SC, "no stronger step"),
        ("Notes with appreciation that it works", 1, GA, "no stronger step"),
        ("Decides to meet", 1, GA, "“Decides” stands on no ladder"),
        ("Encourages the work of the Office", 1, GA, "not followed by who is to act and what"),
        ("Encourages cooperation among States, within their means, to act", 1, GA, "not followed by who is to act"),
        ("Requests a report", 1, GA, "not followed by who is to act"),
        ("Something else", 1, GA, "“Something else” stands on no ladder"),
        ("Urges, once more, all to act", 1, GA, "followed by a mark"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(text, by, profile, words):
    with pytest.raises(ValueError, match=words) as caught:
        shift(of(text), (OP, 0), by, profile)
    assert "\n" not in str(caught.value)


def test_the_security_council_demands_and_conferences_may_keep_a_verb_back():
    text = "Urges Member States, by 2028, to disclose it, and to report on it"
    assert shifted(text, 1, profile=SC) == "Demands that Member States, by 2028, disclose it, and report on it"
    demanded = "Demands that Member States disclose it"
    assert shifted(demanded, -1, profile=SC) == "Urges Member States to disclose it"
    from msgspec.structs import replace

    from resolver.profiles import ReservedVerbs

    kept = replace(GA, reserved_verbs=ReservedVerbs(operative=("Urges",)))
    with pytest.raises(ValueError, match="no stronger step"):
        shift(of("Calls upon Member States to act"), (OP, 0), 1, kept)


def test_what_is_not_sure_is_not_made_into_that():
    for text in (
        "Urges donors and invites banks to act",
        "Urges Member States to hurble, and to act",
        "Urges Member States to adopt measures, to protect victims",
    ):
        with pytest.raises(ValueError, match="no stronger step"):
            shift(of(text), (OP, 0), 1, SC)
        assert shifted(text, -1) == text.replace("Urges", "Calls upon")
    assert shifted("Urges all parties to armed conflict to be silent, to act, and to hurble", 1, profile=SC) == (
        "Demands that all parties to armed conflict be silent, act, and hurble"
    )


def test_every_character_stays():
    text = "Urges the Office to report by 1\u00a0May  2030"
    assert shifted(text, -1) == text.replace("Urges", "Calls upon")


@pytest.mark.parametrize("chapeau", [("Urges Member States", "To act"), ("Urges Member States to", "Act")])
def test_sub_clauses_go_with_their_chapeau(chapeau):
    draft = of(chapeau[0], chapeau[1], f"{chapeau[1]} soon")
    (raised,) = shift(draft, (OP, 0), 1, SC).operative
    assert (raised.text, [child.text for child in raised.children]) == ("Demands that Member States", ["Act", "Act soon"])
    (milder,) = shift(draft, (OP, 0), -1, SC).operative
    assert milder.text == chapeau[0].replace("Urges", "Calls upon")
    assert milder.children == draft.operative[0].children


def test_also_follows_from_the_clause_before():
    texts = ("Urges Member States to act", "Calls upon Member States to report", "Also urges Member States to pay")
    draft = DraftResolution(operative=tuple(Clause(text, text.split()[0]) for text in texts))
    raised = shift(draft, (OP, 1), 1, GA)
    assert raised.operative[1].text == "Also urges Member States to report"
    assert raised.operative[1].opener == "Also urges"
    assert shift(draft, (OP, 1), 1, load_profile("mun")).operative[1].text.endswith("rges Member States to report")


def test_the_row_of_the_old_verb_begins_anew():
    texts = ("Urges all to act", "Also urges all to act now", "Further urges all to act soon", "Also notes it")
    draft = DraftResolution(operative=tuple(Clause(text, " ".join(text.split()[:-3])) for text in texts))
    assert [clause.text for clause in shift(draft, (OP, 0), -1, GA).operative] == [
        "Calls upon all to act", "Urges all to act now", "Also urges all to act soon", "Also notes it",
    ]  # fmt: skip


def test_a_sub_clause_has_no_strength():
    with pytest.raises(ValueError, match="choose the clause that it belongs to"):
        scale(of("Urges all", "act"), (OP, 0, 0), GA)


@pytest.mark.parametrize("part", Part)
def test_every_step_is_a_phrase_of_the_lexicon(part):
    seen = set()
    for ladder in ladders().part(part):
        strengths = []
        for step in ladder.steps:
            officers = [step.officers] if step.officers else []
            for verb in (step.verb, *officers, *(other.verb for other in step.same)):
                found = opening(f"{verb} it", part)
                assert found is not None
                assert (found.phrase.text, found.end) == (verb, len(verb))
                strengths.append(found.phrase.strength)
            assert len(set(strengths[-1 - len(step.same) :])) == 1, step.verb
            names = [step.verb, *(other.verb for other in step.same)]
            assert step.consider or not seen.intersection(names), names
            seen.update(() if step.consider else names)
        assert strengths == sorted(strengths), ladder.name


def test_verbs_and_their_ing_forms_lead_to_each_other():
    for verb in sorted(ladders().verbs):
        assert base_verb(verb) == verb
        assert verb_of(gerund_of(verb)) == verb
    assert [gerund_of(verb) for verb in ("put", "make", "see", "apply", "plan", "be", "fulfil", "describe")] == [
        "putting", "making", "seeing", "applying", "planning", "being", "fulfilling", "describing",
    ]  # fmt: skip
    assert verb_of("during") == verb_of("nothing") == ""


@pytest.mark.parametrize("profile", [GA, SC], ids=["un-ga", "un-sc"])
def test_every_step_of_every_clause_of_the_bank_checks_as_clean_as_the_clause(profile):
    """Nothing of form or grammar may be reported that the clause of the bank did not give rise to."""
    steps = 0
    for entry in load_bank().clauses.values():
        if profile.organ not in entry.organs:
            continue
        clause = fill(entry, {slot.name: EXAMPLES[slot.kind] for slot in entry.slots if not slot.default})
        before = DraftResolution(enacting=profile.enacting, **{entry.part.value: (clause,)})
        path = (entry.part, 0)
        try:
            choices = scale(before, path, profile).choices
        except ValueError:
            continue
        known = codes(before, profile)
        for choice in choices:
            after = DraftResolution(enacting=profile.enacting, **{entry.part.value: (choice.clause,)})
            assert codes(after, profile) <= known, choice.clause.text
            steps += 1
    assert steps > 40


def codes(draft: DraftResolution, profile) -> set[str]:
    return {item.code for item in check(read_markdown(write_markdown(draft, profile)), profile).diagnostics}
