"""Parts of a page that its scripts would put into place, put there: what a reader sees, the parser sees too.

React streams a slow part behind the page, `<div hidden id="S:1">`, and a script moves it to where `<template id="B:1">`
(or `P:1`) holds its place. What is in `<template shadowrootmode>` is drawn where it stands (declarative shadow DOM).
"""

from __future__ import annotations

from lxml.html import HtmlElement


def put_into_place(tree: HtmlElement) -> None:
    """Moves streamed parts to their places, and makes shadow trees plain ones. The tree is changed."""
    templates = list(tree.iter("template"))
    parts = [part for part in tree.iter("div") if "hidden" in part.attrib and (part.get("id") or "").startswith("S:")]
    places = {place.get("id"): place for place in templates}
    for part in parts:
        number = (part.get("id") or "").removeprefix("S:")
        del part.attrib["hidden"]
        place = places.get(f"B:{number}", places.get(f"P:{number}"))
        if place is not None and not any(element is part for element in place.iterancestors()):
            _replace(place, part)
    for template in templates:
        if template.get("shadowrootmode") or template.get("shadowroot"):
            template.tag = "div"


def _replace(place: HtmlElement, part: HtmlElement) -> None:
    """Puts one element in the place of another; the text behind each stays where it is."""
    parent = place.getparent()
    if parent is None:
        return
    tail, behind = place.tail, part.tail
    part.tail = None
    above, before = part.getparent(), part.getprevious()
    if behind and before is not None:
        before.tail = (before.tail or "") + behind
    elif behind and above is not None:
        above.text = (above.text or "") + behind
    parent.replace(place, part)
    part.tail = tail
