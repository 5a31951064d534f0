"""The sample draft: a finished draft resolution made of bank clauses, as an example and for a first try."""

from __future__ import annotations

from functools import cache

from resolver.bank.load import load_bank
from resolver.bank.schema import Sample
from resolver.bank.slots import fill
from resolver.draft import DraftResolution, Masthead, Part
from resolver.resources import data_folder
from resolver.yaml_files import read_struct


@cache
def sample_draft() -> DraftResolution:
    """The sample draft on trafficking in persons, from `clause_bank/sample.yaml`.

    Raises:
        InputError: if the file names a clause that the bank has not, or a value that does not fit.
    """
    sample = read_struct(data_folder("clause_bank") / "sample.yaml", Sample)
    bank = load_bank()
    chosen = [(bank.get(entry.id), entry.values) for entry in sample.clauses]
    parts = {part: tuple(fill(clause, values) for clause, values in chosen if clause.part is part) for part in Part}
    return DraftResolution(
        masthead=Masthead(
            committee=sample.committee, topic=sample.topic, sponsors=sample.sponsors, signatories=sample.signatories
        ),
        enacting=sample.enacting,
        preambular=parts[Part.PREAMBULAR],
        operative=parts[Part.OPERATIVE],
        profile=sample.profile,
    )
