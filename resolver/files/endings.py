"""How the names of files end that can be read."""

from __future__ import annotations

MARKDOWN = (".md", ".markdown")
AKN = (".akn", ".xml")
OFFICE = (".odt", ".doc", ".rtf")
"""Read through LibreOffice."""
DRAFTS = (*MARKDOWN, ".txt", ".docx", ".akn", *OFFICE)
"""What a folder is searched for; of `.xml` files few are drafts, so they have to be named."""
READABLE = (*MARKDOWN, ".txt", ".docx", *AKN, *OFFICE)
