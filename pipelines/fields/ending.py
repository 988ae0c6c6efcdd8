"""What the end of a text says: who signs it, and how long it is. Asked again whenever a further page is added."""

from __future__ import annotations

from urllib.parse import urlsplit

from pipelines.html.text import count_words
from pipelines.items import Article
from pipelines.parsers.people import is_house_name, sign_off
from pipelines.parsers.sign_off import signers, whole_name


def set_ending(article: Article) -> None:
    """Sets the fields that follow from the last paragraph: sign-off, whom it stands for, number of words.

    A name in full that closes the text is the writer's where nothing else names a person.
    """
    article.wordCount = count_words(article.articleBody)
    article.signOff = sign_off(article.articleBody.rpartition("\n")[2]) if article.articleBody else None
    host = urlsplit(article.url).hostname

    def is_house(name: str) -> bool:
        return is_house_name(name, publisher=article.publisher, host=host)

    signed = whole_name(article.signOff)
    if signed and all(map(is_house, article.author)) and not (article.author and is_house(signed)):
        article.author = [signed]
    article.signOffPerson = signers(
        article.signOff, article.author, article.editor, publisher=article.publisher, host=host
    )
