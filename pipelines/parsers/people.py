"""Who wrote, edited, photographed or first told a story, out of the lines in which newsrooms print it.

Bylines ("Oleh: Budi"), credit lines ("Penulis: Zal | Editor: Budi"), sign-offs ("(Zal)") and datelines ("JAMBI –").
Names stay as printed, with their titles and degrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from pipelines.html.boilerplate import is_boilerplate_line
from pipelines.html.text import clean, fold
from pipelines.parsers import dates
from pipelines.vocabulary import (
    AGENCIES,
    BYLINES,
    CATEGORIES,
    CLOSING_WORDS,
    DEGREES,
    DOMAINS,
    EDITOR_LABELS,
    EDITORS,
    ENGLISH_CONTRIBUTORS,
    ENGLISH_WRITERS,
    HOUSE_NAMES_ALONE,
    KINDS_OF_TEXT,
    KINDS_OF_WRITER,
    LAST,
    LOCAL_WRITERS,
    MORE_OF,
    NAME_PARTICLES,
    NO_PERSONS,
    OFFICES,
    OFFICIALS,
    OPENING_WORDS,
    OTHER_LABELS,
    OUTLET_WORDS,
    PHOTO_LABELS,
    PHOTOGRAPHERS,
    PUBLISHED,
    REPORT_SUBJECTS,
    RUBRICS,
    SECOND_DOMAINS,
    SECTIONS,
    SOURCE_LABELS,
    UPDATED,
    UPDATES,
    WRITER_LABELS,
    WRITERS,
    ZONES,
    any_of,
)


class CreditRole(StrEnum):
    """What somebody did for a story."""

    AUTHOR = "author"
    EDITOR = "editor"
    SOURCE = "source"
    PHOTO = "photo"
    OTHER = "other"
    """Credited, but for none of these: translator, illustrator, camera."""


_LABELS = {
    CreditRole.AUTHOR: WRITER_LABELS,
    CreditRole.EDITOR: EDITOR_LABELS,
    CreditRole.SOURCE: SOURCE_LABELS,
    CreditRole.PHOTO: PHOTO_LABELS,
    CreditRole.OTHER: OTHER_LABELS,
}
_ROLES = {fold(label): role for role, labels in _LABELS.items() for label in labels}


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


_ANY = any_of(label for labels in _LABELS.values() for label in labels)
_LABEL = re.compile(rf"(?<![\w.@/-])(?P<labels>{_ANY}(?:\ ?(?:/|&|dan|,)\ ?{_ANY})*)\ ?[:：]", re.IGNORECASE)
# Labels that need no colon. "Foto" and "Sumber" begin too many other things.
_LEADING = re.compile(
    rf"(?<![\w.'’-])(?:{any_of((*WRITER_LABELS, *EDITOR_LABELS))}\b(?!\.\w)[ :.-]*)+(?=\S*[^\W\d_])", re.IGNORECASE
)
_REPORT_OF = rf"laporan {any_of(WRITERS)}"
_REPORT_FROM = re.compile(r"laporan (?P<names>\S+ [^,:;]+?) (?:dari|from) (?-i:(?=[A-Z][a-z]))", re.IGNORECASE)
"""A writer and where he is: "Laporan Rina Astuti dari Muara Bungo"."""
_BARE = re.compile(
    rf"(?:{any_of(BYLINES)}|{_REPORT_OF}) (?!karena|sebab|oleh)(?P<names>.+)\Z",
    re.IGNORECASE,
)
# What somebody is, printed before the name without a colon: "Penulis Sari Wulandari", "Editor Tono".
_TRADES = (*WRITERS, *EDITORS, *PHOTOGRAPHERS)
_TITLED = re.compile(rf"(?<![^\s|/;,&])(?P<label>{any_of(_TRADES)}) (?=[^\W\d_])", re.IGNORECASE)
# "Laporan Wartawan Tribun Jambi, Budi": what stands before the comma is the paper or the place, not a person.
_OUTLET = re.compile(
    rf"\A(?:{_REPORT_OF}|{any_of(LOCAL_WRITERS)}"
    rf"|{any_of(WRITERS)}(?=[^,:;]*(?:\.com|\.id|\bkoran\b|\bharian\b|news|tribun|media|\bpos\b|\btv\b|\bradio\b)))"
    r" (?:[^,:;]{2,40}, ?|\S{2,30}\.(?:com|net|id|co) )(?=\w)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+|(?<!\S)@\S+|\bhttps?://\S*|\bwww\.\S+", re.IGNORECASE)
_HOST = re.compile(rf"(?:[a-z0-9-]+\.)+{any_of(DOMAINS)}", re.IGNORECASE)
_SEPARATOR = re.compile(r" ?[,;|&/•·]+ ?(?:(?:dan|DAN|and|AND|serta) )?| (?:dan|DAN|and|AND|serta) ")
_PARTS = re.compile(r" ?[;|·•] ?")
_FILED_IN = re.compile(rf"\W*(?:di|in|pada|dalam|{any_of((*CATEGORIES, *RUBRICS, *SECTIONS))})\b", re.IGNORECASE)
"""Where an article is filed, in a byline."""
_AFTER_NAME = re.compile(r" [-–—] .*| (?:on|at|in|pada|tanggal|di|dari|for)(?: .*)?\Z")
_ASIDE = re.compile(r"(?<=[\w.]) \([^():]*(?:\)|\Z)")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_TRADE = re.compile(rf"\b{any_of((*_TRADES, *ENGLISH_WRITERS, *ENGLISH_CONTRIBUTORS, 'staff'))}\b", re.IGNORECASE)
# What calls the newsroom, whatever follows.
_HOUSE = re.compile(
    r"(?:(?:super|web)?admin(?:istrator)?|webmaster|newsroom|(?:tim|team) (?:liputan|editor|kreatif|media|news)"
    r"|(?:tim |team )?redaksi)(?:\b|[\d_])",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(rf"{any_of(NO_PERSONS)}(?: {any_of((*WRITERS, *ENGLISH_WRITERS))})?", re.IGNORECASE)
"""What a template prints where a name should stand, or what one can do there."""
_MORE_OF = re.compile(rf"{any_of(MORE_OF)} (?=\S)", re.IGNORECASE)
_LETTERS_BEHIND = re.compile(r"[A-Z]{2,5}[®™]?")
_NO_NAMES = frozenset((*PUBLISHED, *UPDATED, *UPDATES, *LAST))
"""What stands before a date in a byline, and is nobody."""


def names(text: str) -> list[str]:
    """Names out of a printed byline, without labels, dates and addresses; degrees stay with their name.

    "admin" and "Redaksi" are returned like any other: see `is_house_name`.
    """
    return _names(text)


def _names(text: str, *, hosts: bool = False) -> list[str]:
    """As `names`; with `hosts`, a web address is a name, as it is behind "Sumber:"."""
    line = clean(text[:2000].replace("\n", ";"))[:400]
    line = _ADDRESS.sub(_host_of if hosts else ";", line) if _may_hold_address(line) else line
    line = _ASIDE.sub("", _OUTLET.sub("", _undated(line).lstrip(" ;,.:-–—|*([")))
    line = _LABEL.sub(";", line) if _has_colon(line) else line
    found: list[str] = []
    for piece in _SEPARATOR.split(_without_leading(line.strip(" ;"))):
        part = _tidy(piece)
        if found and (_is_degree(part) or _is_letters_behind(found[-1], part)):
            found[-1] += f", {part}"
        elif _may_be_name(part) and (hosts or not found or not (_HOST.search(piece) or _TRADE.search(piece))):
            found.append(part)
    return list(dict.fromkeys(found))


def _has_colon(line: str) -> bool:
    return ":" in line or "：" in line


def _may_hold_address(line: str) -> bool:
    return "@" in line or "//" in line or "www." in line.lower()


def _without_leading(line: str) -> str:
    return _LEADING.sub("", line, count=1)


def _host_of(match: re.Match[str]) -> str:
    host = _HOST.search(match[0])
    return host[0].removeprefix("www.") if host and "@" not in match[0] else ";"


def _tidy(piece: str) -> str:
    bare = _BRACKETED.sub("", piece) if _has_letter(_BRACKETED.sub("", piece)) else piece
    part = bare.strip(" .*([])\"'“”‘’:-–—_{}<>") + "." * bare.rstrip().endswith(".")
    part = _AFTER_NAME.sub("", _MORE_OF.sub("", _without_leading(part))).strip(" :-–—»›")
    last = part.split(" ")[-1]
    ends_in_dot = last.count(".") > 1 or len(last) <= 3 or _is_degree(part) or _is_degree(last)
    return clean(part if ends_in_dot else part.rstrip("."))


def _is_degree(part: str) -> bool:
    return bool(part) and all(fold(word) in DEGREES for word in part.replace(". ", ".").split())


def _is_letters_behind(name: str, part: str) -> bool:
    """Returns whether a part is what a profession puts behind a name: "Rina Astuti, CFP"."""
    is_person = " " in name and not name.isupper() and not is_house_name(name)
    return is_person and _LETTERS_BEHIND.fullmatch(part) is not None and part.lower() not in (*ZONES, *AGENCIES, "ist")


def _may_be_name(part: str) -> bool:
    if not _has_letter(part) or len(part) > 60 or part.count(" ") > 7 or (" " in part and re.search(r"\d", part)):
        return False
    if all(fold(word) in _NO_NAMES for word in part.split()) or _NO_PERSON.fullmatch(part):
        return False
    return fold(part) not in _ROLES or part.casefold() in ("editor", "redaktur")


def is_house_name(name: str, *, publisher: str | None = None, host: str | None = None) -> bool:
    """Returns whether a byline names the newsroom and no person: "admin", "Tim Redaksi", a web address, the outlet."""
    name = clean(name[:200])
    if _HOUSE.match(name) or _HOST.fullmatch(name) or name.casefold() in HOUSE_NAMES_ALONE:
        return True
    return _is_outlet(name, publisher, host)


def house_byline(text: str, *, publisher: str | None = None, host: str | None = None) -> str | None:
    """The newsroom, where a line names it and nothing else but dates: "Redaksi", "Admin | 4 Maret 2021"; else None."""
    line = bare_byline(clean(text[:200])).strip(" ,;|/·•()[]*:-–—")
    house = _HOUSE.match(line)
    if house is None:
        return None
    rest = line[house.end() :].strip(" ,;|/·•()-–—")
    return line if not rest or rest.isdigit() or _is_outlet(rest, publisher, host) else None


def is_bare_name(text: str) -> bool:
    """Returns whether a line is nothing but one to five capitalised words: a name, if something around it says so."""
    return len(text) <= 60 and len(text.split()) <= 5 and _is_all_names(text) and not text.isupper()


def dated_name(text: str, *, alone: bool = False) -> str | None:
    """The name that a bar or dash sets beside a date: "Sari Wulandari | 4 Maret 2021"; a comma would say a place.

    With `alone`, it may be one word: that is a name, a place or a section, and others have to say which.
    """
    text = text[:200]
    line = _undated(text)
    parts = [part for part in re.split(r" ?[;|·•–—] ?|(?:\A|(?<=[ ;]))-(?= |\Z)", line) if part.strip()]
    parts = [part for part in parts if not (_FILED_IN.match(part) or is_boilerplate_line(part))]
    if line == text or len(parts) != 1 or not re.search("[|·•–—]|[ ;]-", line):
        return None
    name = parts[0].strip()
    return name if (alone or " " in name) and name[-1] != "," and is_bare_name(name) else None


def role_of_label(text: str) -> CreditRole | None:
    """What a label such as "Penulis :" announces; None if it is no label."""
    return _ROLES.get(fold(text[:60]))


def is_label_alone(text: str) -> bool:
    """Returns whether a line announces a name and gives none: "Penulis :"."""
    return len(text) <= 60 and text.rstrip().endswith((":", "：")) and role_of_label(text) is not None


def credits(text: str) -> dict[CreditRole, list[str]]:
    """The names of a credit line by what they did: "(Penulis: Zal / Editor: Budi)". What reads as prose is left out."""
    found: dict[CreditRole, list[str]] = {}
    for roles, value in _credited(_credit_text(text)):
        for role in roles if _may_be_names(value) else ():
            known = found.setdefault(role, [])
            known += [name for name in _names(value, hosts=role is CreditRole.SOURCE) if name not in known]
    return {role: people for role, people in found.items() if people}


def is_credit_line(text: str) -> bool:
    """Returns whether a paragraph is nothing but credits: labels followed by what looks like names."""
    if len(text) > 300:
        return False
    line = _credit_text(text)
    if not (_has_colon(line) and _LABEL.match(line)) and not _unmarked(line):
        return False
    return all(_may_be_names(value) for _, value in _credited(line)) and bool(credits(line))


def _credit_text(text: str) -> str:
    return clean(text[:2000].replace("\n", "; ")).strip(" ()[]*-–—|;")


@lru_cache(maxsize=1024)
def _credited(line: str) -> list[tuple[list[CreditRole], str]]:
    """Roles and what is printed behind them."""
    labels = list(_LABEL.finditer(line)) if _has_colon(line) else []
    if not labels:
        return _unmarked(line)
    found = []
    for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(line)], strict=True):
        roles = [_ROLES[fold(part)] for part in re.split(r"/|&|,|\bdan\b", label["labels"], flags=re.IGNORECASE)]
        found.append((list(dict.fromkeys(roles)), line[label.end() : end]))
    return found


@lru_cache(maxsize=1024)
def _unmarked(line: str) -> list[tuple[list[CreditRole], str]]:
    """As `_credited`, of a short line whose labels have no colon; nothing unless all of it is labels and names."""
    if len(line) > 120 or not line[:1].isalpha():
        return []
    line = bare_byline(line).strip(" ,;|/·•-–—")
    line = _OUTLET.sub("Kontributor ", line)
    found: list[tuple[list[CreditRole], str]] = []
    report = _REPORT_FROM.match(line)
    if report and REPORT_SUBJECTS.isdisjoint(report["names"].lower().split()):
        found = [([CreditRole.AUTHOR], report["names"])]
    elif bare := _BARE.match(line):
        found = [([CreditRole.AUTHOR], bare["names"])]
    elif _TITLED.match(line):
        labels = list(_TITLED.finditer(line))
        ends = [*(label.start() for label in labels[1:]), len(line)]
        values = [line[label.end() : end].strip(" ,;|/·•-–—&") for label, end in zip(labels, ends, strict=True)]
        parts = [part.split(" ") for value in values for part in _SEPARATOR.split(value)]
        if any(fold(words[0]) in KINDS_OF_WRITER or len(words) > 5 for words in parts):
            return []
        found = [([_ROLES[fold(label["label"])]], value) for label, value in zip(labels, values, strict=True)]
    return found if all(_is_all_names(value) for _, value in found) else []


def _undated(line: str) -> str:
    for start, end in reversed(dates.spans(line)):
        line = f"{line[:start]};{line[end:]}"
    return line


def bare_byline(line: str) -> str:
    """A byline without its dates and what else themes print beside a name: counters, "di Daerah"."""
    parts = _PARTS.split(_undated(line))
    return "; ".join(part for part in parts if not (_FILED_IN.match(part) or is_boilerplate_line(part)))


def _is_all_names(value: str) -> bool:
    """Returns whether every word is capitalised as in names and no sentence ends."""
    words = value.split()
    dotted = [word for word in words if word.endswith(".") and "." not in word[:-1]]
    stops = [len(word) > 5 or (word is words[-1] and len(word) > 2 and not _is_degree(word)) for word in dotted]
    return bool(words) and not re.search(r"[!?:\"“”\d]", value) and not any(stops) and all(map(_is_name_word, words))


def _may_be_names(value: str) -> bool:
    """Returns whether every part is capitalised as names are, or is one or two words such as "zal", "tim redaksi"."""
    value = _undated(value)
    value = _ADDRESS.sub(";", value) if _may_hold_address(value) else value
    if len(value) > 150 or re.search(r"[?!“”\"]", value):
        return False
    parts = [part.strip(" .()[]*-–—").split() for part in _SEPARATOR.split(value)]
    return all(len(words) <= 2 or (len(words) <= 6 and all(map(_is_name_word, words))) for words in parts)


def _is_name_word(word: str) -> bool:
    word = word.strip("().,:;'\"-–—")
    return not word or word[0].isupper() or word in NAME_PARTICLES or bool(_HOST.fullmatch(word))


_SIGN_OFF = re.compile(r"[(\[][ *]*(?P<who>[^()\[\]]{1,25})[)\]][ .*]*\Z")
_NO_SIGN_OFF = re.compile(rf"(?:h\.?r|q\.?s)\b|\b{any_of(CLOSING_WORDS)}\b|\d{{3}}|\d[ /]\d", re.IGNORECASE)
_CODE = re.compile(r"[\w.'’`*+-]{1,20}")
# What may stand before a sign-off: nothing, the end of a sentence or of a quotation, another bracket.
_SENTENCE_END = re.compile(r"""(?:\A|[.!?…][\"'”’»)]*|[,\w][\"”»]|[)\]])[ *–—-]*\Z""")


def sign_off(paragraph: str) -> str | None:
    """The initials that close a text, without brackets: `Zal/Ant` for "… katanya. (Zal/Ant)"; None for "(*)".

    They stand behind the end of a sentence or alone; "Komisi Pemberantasan Korupsi (KPK)" is no sign-off.
    """
    tail = clean(paragraph[-500:])
    found = _SIGN_OFF.search(tail)
    if not found:
        return None
    if not _SENTENCE_END.search(tail, max(0, found.start() - 20), found.start()):
        return None
    who = found["who"].strip(" */-.,")
    if not _has_letter(who) or _NO_SIGN_OFF.search(who):
        return None
    words = re.split(r"[ /,&]+", who)
    if not all(_CODE.fullmatch(word) for word in words) or len(words) > 4:
        return None
    if " " in who and "/" not in who and not all(word[0].isupper() or word.lower() in OFFICES for word in words):
        return None  # "(sambil tertawa)"
    return who


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a story before the dash."""

    text: str
    """As printed, without the dash."""
    place: str | None = None
    """What is neither paper nor agency in it."""


_DASH = re.compile(
    r"\A(?P<head>[^–—:]{2,70}?)(?P<dash>(?: ?(?:--|[–—])| -|-(?= ))[ –—-]*)(?=[\"“‘'«(\[]*(?P<next>[^\W_]))"
)
_NO_PLACE = OPENING_WORDS | OFFICIALS
_KINDS = frozenset(map(fold, KINDS_OF_TEXT))


def dateline(paragraph: str, *, publisher: str | None = None, host: str | None = None) -> Dateline | None:
    """What opens a first paragraph before the dash: "MERANGIN, SUARAJAMBI.COM – Bupati …"; None if it opens otherwise.

    Args:
        publisher: Name of the outlet, to tell it from the place.
        host: Host name of the site, for the same.
    """
    line = clean(paragraph[:400])
    found = _DASH.match(line)
    if not found:
        return None
    head = found["head"].strip(" *")
    bare = head
    for start, end in reversed(dates.spans(head)):
        bare = bare[:start] + bare[end:]
    bare = re.sub(r"\(\d{1,2}[/.]\d{1,2}\)|[(\[][\W\d]*[)\]]", "", bare)
    words = re.findall(r"[^\s,()|/]+", bare)
    if not words or len(words) > 6 or len(head) > 60 or not all(_is_name_word(word) for word in words):
        return None
    is_loud = all(word.isupper() or _HOST.fullmatch(word) for word in words)
    dash = found["dash"]
    if dash.startswith(" ") + dash.endswith(" ") + is_loud < (2 if dash.strip() == "-" else 1):
        return None
    # A sentence can open with a name and go on behind a dash: then a small letter follows, or a second dash does.
    if not (found["next"].isupper() or (found["next"].isdigit() and is_loud)):
        return None
    if not is_loud and (words[0].lower() in _NO_PLACE or re.match(r"[^.!?]{1,80}? [–—-] ", line[found.end() :])):
        return None
    return Dateline(head, _place(bare, publisher, host))


def _place(head: str, publisher: str | None, host: str | None) -> str | None:
    """What is left of a dateline without the paper, the agency and the kind of text."""
    places: list[str] = []
    for segment in filter(None, (clean(part).strip(" .:-") for part in re.split(r"[,()|/]", head))):
        if _is_outlet(segment, publisher, host) or fold(segment) in AGENCIES:
            continue
        rest = " ".join(word for word in segment.split() if not _HOST.fullmatch(word))
        if rest and fold(rest) not in _KINDS:
            places.append(rest)
    return ", ".join(places) or None


def _is_outlet(text: str, publisher: str | None, host: str | None) -> bool:
    """Returns whether a text names the outlet: "SUARA JAMBI" or "SuaraJambi.com" for a site at www.suarajambi.com."""
    known = {_fold_outlet(name) for name in (publisher or "", (host or "").removeprefix("www."))} - {""}
    folded = _fold_outlet(text)
    return folded in known or any(
        len(name) > 3 and (folded.removeprefix(name) in OUTLET_WORDS or folded.removesuffix(name) in OUTLET_WORDS)
        for name in known
    )


def _fold_outlet(name: str) -> str:
    return fold(re.sub(rf"(?:\.{any_of((*DOMAINS, *SECOND_DOMAINS))})+\Z", "", name.strip().casefold()))
