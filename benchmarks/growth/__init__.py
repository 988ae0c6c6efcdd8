"""What a run costs as the catalogue grows to a million addresses."""
