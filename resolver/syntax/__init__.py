"""Reading: from a document to a draft resolution, with every departure from the grammar and its cheapest repair.

The only room that imports lark.
"""

from resolver.syntax.reading import Departure, Reading, read

__all__ = ["Departure", "Reading", "read"]
