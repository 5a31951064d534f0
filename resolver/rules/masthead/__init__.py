"""Committee, topic, sponsors and signatories."""
