"""What checking found: gravest first, each with its place and, where there is one, its fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from resolver.diagnostics import Severity
from resolver.tui.commands import Where, bindings
from resolver.tui.display import STYLES, SYMBOLS, Hanging, plain
from resolver.tui.engine import Finding


class FindingsList(OptionList):
    """The list itself."""

    BINDINGS = bindings(Where.FINDINGS)


class FindingsPane(Vertical):
    """The right pane; a strip below the draft in a narrow window."""

    findings: reactive[tuple[Finding, ...]] = reactive((), init=False, always_update=True)

    def compose(self) -> ComposeResult:
        """The list, and the advice for the chosen finding."""
        self.border_title = "Findings · F4"
        yield FindingsList(id="findings-list", markup=False)
        yield Static("", id="findings-detail", markup=False)

    @property
    def chosen(self) -> Finding | None:
        """The chosen finding."""
        index = self.query_one(FindingsList).highlighted
        return self.findings[index] if index is not None and index < len(self.findings) else None

    def watch_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show new findings; the chosen one stays chosen if it is still there."""
        listing = self.query_one(FindingsList)
        index = listing.highlighted or 0
        listing.set_options(Option(_line(finding)) for finding in findings)
        if findings:
            listing.highlighted = min(index, len(findings) - 1)
        self.border_title = Content.assemble("Findings · F4", *_counts(findings))
        self._show_detail()

    def say(self, text: str) -> None:
        """Say something instead of findings, e.g. why there are none."""
        self.query_one("#findings-detail", Static).update(plain(text, "$text-muted"))

    def on_option_list_option_highlighted(self) -> None:
        """Show the advice for the finding that is chosen now."""
        self._show_detail()

    def _show_detail(self) -> None:
        finding = self.chosen
        if finding is None:
            self.say("✓ Nothing to remark." if not self.findings else "")
            return
        diagnostic = finding.diagnostic
        parts = [
            plain(f"{diagnostic.severity}: ", STYLES[diagnostic.severity]) + plain(diagnostic.name.replace("-", " "), "bold")
        ]
        if diagnostic.help:
            parts.append(plain(diagnostic.help))
        parts.extend(plain(f"→ {label.message}", "$text-muted") for label in diagnostic.labels)
        if finding.fix:
            parts.append(plain("F", "bold $text-success") + plain(f" fixes it: {finding.fix.title}", "$text-success"))
        self.query_one("#findings-detail", Static).update(Content("\n").join(parts))


def _line(finding: Finding) -> Hanging:
    diagnostic = finding.diagnostic
    lead = Content.styled(SYMBOLS[diagnostic.severity], STYLES[diagnostic.severity]) + Content(" ")
    fix = plain(" [F fixes]", "$text-success") if finding.fix else Content("")
    return Hanging(lead, plain(f"{diagnostic.code} ", "bold") + plain(diagnostic.message) + fix)


def _counts(findings: Sequence[Finding]) -> list[str]:
    counts = Counter(finding.diagnostic.severity for finding in findings)
    return [f"  {SYMBOLS[severity]} {counts[severity]}" for severity in Severity if counts[severity]]
