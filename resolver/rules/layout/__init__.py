"""How a Word file looks on the page: numbers, emphasis, font, spacing, margins, length."""
