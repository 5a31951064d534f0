"""How messages name closing marks and the paragraphs that they close."""

from __future__ import annotations

MARK_NAMES = {",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop", "": "no mark"}


def role_name(role: str) -> str:
    """What a paragraph of this role is, with its article, for use in a sentence."""
    if role.startswith("enacting"):
        return "The enacting line"
    lead = "that leads into sub-clauses " if role.endswith("chapeau") else "that goes on " if role.endswith("continued") else ""
    if "item" in role:
        where = "of the preamble " if role.startswith("preambular") else ""
        name = "The last sub-clause " if role.endswith("_last") else "A sub-clause "
        return (name + where + lead).strip()
    if "rest" in role:
        return "Text that goes on with a clause" if not role.endswith("_last") else "The end of the last clause"
    if role.startswith("preambular"):
        return f"A preambular clause {lead}".strip()
    if role in ("operative_last", "single"):
        return "The last operative clause"
    return f"An operative clause {lead}".strip()
