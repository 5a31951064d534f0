"""Akoma Ntoso (OASIS LegalDocML 1.0), as the United Nations use it (AKN4UN): a draft resolution is a `statement`."""
