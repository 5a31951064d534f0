"""M603."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.profiles import Profile
from resolver.rules.masthead.place import field_place
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class SponsorAndSignatory(Rule):
    """A delegation is a sponsor or a signatory, not both, and stands in a list once.

    What it does:
        Reports a name that stands among the sponsors and the signatories, or twice in one list.
    Why it matters:
        Support is counted by delegation.
    Example:
        Sponsors: Brazil, Italy

        Signatories: Italy, Nepal

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Sponsors: Brazil, Italy

        Signatories: Nepal

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: which list the delegation means is for it to say.
    Source:
        Guides for Model United Nations.
    """

    code = "M603"
    name = "sponsor-and-signatory"
    severity = Severity.WARNING

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        masthead = reading.masthead
        listed: dict[str, str] = {}
        for field, names in (("sponsors", masthead.sponsors), ("signatories", masthead.signatories)):
            spellings: dict[str, list[str]] = {}
            for name in names:
                spellings.setdefault(name.casefold(), []).append(name)
            for folded, written in spellings.items():
                first = listed.setdefault(folded, field)
                if first == field and len(written) == 1:
                    continue
                place = field_place(reading, field)
                where = f"both among the {first} and the {field}"
                if first == field:
                    where = f"{len(written)} times among the {field}"
                yield Finding(
                    f"“{written[-1]}” stands {where}; once was expected.",
                    place.index,
                    0,
                    place.end,
                    help="Take the name out of one place.",
                    field=place.field,
                )
