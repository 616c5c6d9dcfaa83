"""`piyue welcome`: the article that teaches the keys."""

from argparse import ArgumentParser

from reader.cli.parsers import Context
from reader.config.messages import mark

SUMMARY = mark("Read the welcome article, which teaches the keys")


def configure(parser: ArgumentParser) -> None:
    """There is nothing to say."""


def run(context: Context) -> int:
    """Open it on the screen."""
    from reader.cli.show import show
    from reader.services.open import WELCOME

    return show(WELCOME, context.settings)
