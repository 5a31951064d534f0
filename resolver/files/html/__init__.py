"""Web pages, and the only room that imports Jinja2."""
