"""M601."""

from __future__ import annotations

from collections.abc import Iterator

from resolver.diagnostics import Severity
from resolver.document import SourceKind
from resolver.profiles import Profile
from resolver.rules.rule import Finding, Rule
from resolver.syntax import Reading


class FieldMissing(Rule):
    """The masthead shows what the conference asks for.

    What it does:
        Reports a field that the profile requires and the draft does not have.
    Why it matters:
        Without committee, topic and sponsors a draft cannot be filed.
    Example:
        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Use instead:
        Committee: General Assembly Third Committee

        Topic: Trafficking in persons

        Sponsors: Brazil, Italy

        The General Assembly,

        Recalling its resolution 55/25 of 15 November 2000,

        Urges Member States to cooperate.
    Fix safety:
        There is no fix: only the writer knows the values.
    Source:
        The source of the profile; `resolver profiles` names it.
    """

    code = "M601"
    name = "masthead-field-missing"
    severity = Severity.ERROR

    def check(self, reading: Reading, profile: Profile) -> Iterator[Finding]:
        for name in profile.masthead.required:
            if not getattr(reading.masthead, name, ""):
                inside = f", or `{name}: …` to the front matter" if reading.document.kind is SourceKind.MARKDOWN else ""
                label = profile.masthead.labels.get(name, name.replace("_", " ").capitalize())
                yield Finding(
                    f"The masthead has no field “{label}”; {profile.name} asks for it.",
                    help=f"Add “{label}: …” above the enacting line{inside}.",
                )
