"""Words and figures within clauses."""
