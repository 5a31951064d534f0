"""A draft with everything in it, and what its Word file should show."""

from __future__ import annotations

from resolver.compose.render import Role, render
from resolver.draft import Annex, Clause, DraftResolution, Masthead
from resolver.files.clean import clean
from resolver.files.masthead import masthead_lines
from resolver.profiles import Profile

FULL = DraftResolution(
    masthead=Masthead(
        symbol="A/C.3/80/L.1",
        session="Eightieth session",
        committee="General Assembly Third Committee",
        agenda_item="109",
        topic="Trafficking in persons",
        title="Protection of victims of trafficking in persons",
        sponsors=("Brazil", "Italy", "Kenya"),
        signatories=("Nepal", "Norway"),
        lines=("Model United Nations of the North",),
    ),
    enacting="The General Assembly",
    preambular=(
        Clause("Recalling its resolution 55/25 of 15 November 2000,[^1] and the Protocol", "Recalling"),
        Clause(
            "Deeply concerned about the following",
            "Deeply concerned",
            (
                Clause("The growth of trafficking along routes of migration"),
                Clause("The low number of convictions", children=(Clause("In States of transit"), Clause("Elsewhere"))),
            ),
        ),
        Clause(
            "Bearing in mind",
            "Bearing in mind",
            (Clause("The needs of children"), Clause("The needs of the displaced")),
            ("as well as the duties of States towards them",),
        ),
    ),
    operative=(
        Clause("Urges Member States to consider ratifying the Protocol[^2]", "Urges"),
        Clause(
            "Calls upon Governments to",
            "Calls upon",
            (
                Clause(
                    "Train border guards through",
                    children=(
                        Clause(
                            "Courses, which",
                            children=(
                                Clause("Draw on experience", children=(Clause("Of survivors"), Clause("Of labour inspectors"))),
                                Clause("Are held every year"),
                            ),
                        ),
                        Clause("Exchanges between services"),
                    ),
                ),
                Clause("Fund shelters", after=("for as long as a victim needs them",)),
            ),
            ("and invites them to share good practice",),
        ),
        Clause("Requests the Secretary-General to report", "Requests", headings=("Follow-up",)),
        Clause("Decides to remain seized of the matter", "Decides"),
    ),
    closing=("74th plenary meeting", "18 December 2025"),
    annexes=(Annex("Annex", ("Principles for shelters", "Every shelter keeps confidence.")),),
    footnotes=(("1", "United Nations, Treaty Series, vol. 2237."), ("2", "See A/79/161."), ("3", "Never referred to.")),
    unplaced=("A line of no place",),
)


def shown(draft: DraftResolution, profile: Profile) -> list[tuple[str, str, str]]:
    """Marker, words and opening phrase of every paragraph; footnotes are left to their own tests."""
    masthead, rules = draft.masthead, profile.masthead
    named = masthead_lines(masthead, rules.labels, rules.required)
    lines = [("", f"{label}:\t{value}" if label else value, "") for label, value in named]
    title = [("", masthead.title, "")] if masthead.title else []
    head = title + lines if profile.masthead.required[:1] == ("title",) else lines + title
    enacting = "" if profile.enacting_capitals else draft.enacting
    body = [
        (paragraph.marker, paragraph.words, enacting if paragraph.role is Role.ENACTING else paragraph.opener)
        for paragraph in render(draft, profile)
        if paragraph.role is not Role.FOOTNOTE
    ]
    return [(marker, clean(words).strip(), clean(opener)) for marker, words, opener in head + body]
