"""Records into files: dumps in every format."""
