"""A page we hold into a record: no network, no disk, no catalogue. `extract_article` is the one public call."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipelines.extract import extract_article

__all__ = ["extract_article"]


def __getattr__(name: str) -> Any:
    """`extract_article`, imported by the first who asks: who only wants an address normalised need not wait for it."""
    if name in __all__:
        from pipelines import extract

        return getattr(extract, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
