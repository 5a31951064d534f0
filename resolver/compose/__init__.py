"""Building drafts: pure editing commands with undo, and the rendering that gives clauses their numbers and marks."""
