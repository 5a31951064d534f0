"""Reading: from a document to a draft resolution, with every departure from the grammar and its cheapest repair.

The only room that imports lark, and only where the tables of a grammar have to be worked out anew.
"""

from resolver.syntax.reading import Departure, Reading, read

__all__ = ["Departure", "Reading", "read"]
