"""How faithfully pages are read: this project and its peers on the same pages in one run."""
