"""A page's markup as a tree, its text as blocks, and what class names and wording say is boilerplate."""
