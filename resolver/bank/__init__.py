"""The clause bank: loads and checks its files, searches it, and fills the blanks of its clauses."""
