"""Word files: reading any `.docx` into a `Document`, and writing a draft with real numbering. Import from its modules."""
