"""The welcome article: prose with sections, figures and quotes, in three languages."""

import re

import pytest

from reader.config.messages import use_locale
from reader.services.analysis import analyse
from reader.services.open import WELCOME, open_source, read_text
from reader.services.welcome import welcome_text


@pytest.fixture(params=["zh_Hans", "zh_Hant", "en"])
def article(request):
    use_locale(request.param)
    yield request.param, read_text(welcome_text())
    use_locale("en")


def test_it_has_a_title_and_six_sections(article):
    language, document = article
    assert document.blocks[0].kind == "title"
    assert len(document.sections) == 6
    assert document.metadata.script == {"zh_Hant": "hant", "zh_Hans": "hans"}.get(
        language, document.metadata.script
    )


def test_it_has_figures_and_quotes_to_try_the_keys_on():
    use_locale("zh_Hans")
    document = read_text(welcome_text())
    findings = analyse(document)
    assert len(findings.figures) >= 12
    assert {"董遇"} <= {quote.speaker for quote in findings.quotes if quote.kind == "direct"}
    use_locale("en")


def test_every_line_is_prose_without_blanks_at_its_ends(article):
    _, document = article
    assert not re.search(r"[ \t\u3000]$|\n\n", document.text, re.MULTILINE)


def test_the_reader_opens_it_by_its_name():
    use_locale("en")
    assert open_source(WELCOME).metadata.title.startswith("Piyue")
