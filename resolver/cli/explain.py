"""`resolver explain`."""

from __future__ import annotations

import click

EPILOG = """\b
Examples:
  resolver explain F202
  resolver explain opening-repeated
  resolver explain                  list all rules
"""


@click.command(name="explain", epilog=EPILOG)
@click.argument("rule", required=False, metavar="[CODE]")
def command(rule: str | None) -> None:
    """Explain a rule by its code or name: what it does, why, an example, its source. Without a name, list all rules."""
    from resolver.rules.registry import find_rule, rules

    if rule is None:
        for code, listed in rules().items():
            click.echo(f"{code}  {listed.severity:<8} {listed.name:<32} {listed.page.splitlines()[0]}")
        return
    found = find_rule(rule)
    title = click.style(f"{found.code} {found.name}", bold=True)
    click.echo(f"{title} (family {found.family}, {found.severity} by default, fix: {found.fix or 'none'})\n")
    click.echo(found.page)
    if found.family == "layout":
        click.echo("\nIn the example, braces say how the Word file looks: all of it, or the paragraph after them.")
