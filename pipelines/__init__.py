"""Everything done to a page once we hold it: extract, normalise, validate, store."""
