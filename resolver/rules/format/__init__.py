"""Departures from the grammar: order of paragraphs, markers, closing marks."""
