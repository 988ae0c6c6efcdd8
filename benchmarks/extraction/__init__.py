"""CPU a page takes, ours and that of others, and where ours goes."""
