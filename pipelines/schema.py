"""The JSON Schema of the record, generated from its one definition, `pipelines.items.Article`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from itemadapter import ItemAdapter

from pipelines.items import SCHEMA_VERSION, Article

PUBLISHED = Path(__file__).parents[1] / "docs" / "article.schema.json"
"""Where the schema is published."""


def article_schema() -> dict[str, Any]:
    """The JSON Schema: every key required, no other key allowed, descriptions from the docstrings of the fields."""
    schema = ItemAdapter.get_json_schema(Article)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        "description": f"A news article, one line of a dump. Version {SCHEMA_VERSION}.",
    }
    strict = _strict(schema)
    # An empty cell is one: left out, it would shift its row.
    del strict["properties"]["tables"]["items"]["items"]["items"]["minLength"]
    return head | strict


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    """Every key of every object is required, whatever its default; an absent string is null, never empty."""
    strict = {
        key: _strict(value) if isinstance(value, dict) else value for key, value in schema.items() if key != "default"
    }
    if "properties" in schema:
        strict["properties"] = {name: _strict(value) for name, value in sorted(schema["properties"].items())}
        strict["required"] = sorted(schema["properties"])
    if "string" in (schema.get("type") or ()) and "enum" not in schema:
        strict["minLength"] = 1
    return strict


@cache
def validator() -> jsonschema_rs.Draft202012Validator:
    """A validator of records, made once."""
    return jsonschema_rs.Draft202012Validator(article_schema())


if __name__ == "__main__":
    PUBLISHED.write_text(json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
