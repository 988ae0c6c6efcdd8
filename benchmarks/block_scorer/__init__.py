"""How the scorer of blocks is fitted, and how well it does on sites it has not seen."""
