"""How news sites dress a story."""
