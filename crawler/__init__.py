"""Everything that touches the network: discovery, fetching, the catalogue, commands."""

__version__ = "0.1.0"
