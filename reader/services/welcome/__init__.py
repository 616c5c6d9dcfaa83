"""The welcome article: a page of prose that teaches the keys by using them."""

from pathlib import Path

from reader.config.messages import locale

_FOLDER = Path(__file__).parent


def welcome_text() -> str:
    """The article in the language in use; traditional characters are converted here."""
    language = locale()
    if language == "en":
        return (_FOLDER / "en.txt").read_text("utf-8")
    text = (_FOLDER / "zh.txt").read_text("utf-8")
    if language == "zh_Hant":
        from reader.script import convert

        return convert(text, "s2t").text
    return text
