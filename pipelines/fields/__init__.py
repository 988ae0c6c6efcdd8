"""What the record says, weighed from what a page shows and what it claims."""
