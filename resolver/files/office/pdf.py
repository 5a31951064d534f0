"""Writes a draft as a PDF: its Word file, printed by LibreOffice."""

from __future__ import annotations

import json

from resolver.draft import DraftResolution
from resolver.files.docx.write import write_docx
from resolver.files.office.kinds import WORD
from resolver.files.office.program import converted
from resolver.profiles import Profile

MISSING = "a PDF is made by LibreOffice, which was not found; install it, or write .docx or .html and print that"
_OPTIONS = {"UseTaggedPDF": True, "ExportBookmarks": True, "DisplayPDFDocumentTitle": True}
"""Tags are what a screen reader goes by."""


def write_pdf(draft: DraftResolution, profile: Profile) -> bytes:
    """A draft as a PDF in the layout of a profile.

    Raises:
        InputError: if LibreOffice is not installed, or fails.
    """
    options = {name: {"type": "boolean", "value": "true" if value else "false"} for name, value in _OPTIONS.items()}
    filter_out = f"writer_pdf_Export:{json.dumps(options)}"
    return converted(write_docx(draft, profile), "the draft", WORD, "pdf", filter_out, missing=MISSING)
