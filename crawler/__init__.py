"""Everything that touches the network: discovery, fetching, the catalogue, commands."""
