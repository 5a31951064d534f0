"""Numbers and labels of clauses, and the lists they make."""
