"""The archive read again, without the network: re-extraction, and a lost catalogue."""
