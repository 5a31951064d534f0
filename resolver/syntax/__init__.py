"""Reading: from a document to a draft resolution, with every departure from the grammar and its cheapest repair.

The only room that imports lark, and only where tables have to be worked out anew or a text has document symbols.
"""

from resolver.syntax.departures import Departure
from resolver.syntax.reading import Reading, read

__all__ = ["Departure", "Reading", "read"]
