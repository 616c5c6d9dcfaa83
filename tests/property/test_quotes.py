"""Whatever the text, quotes and names lie inside it and nothing raises."""

from documents import paragraphs
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.entities import find_entities
from reader.extract.entities.surnames import COMPOUND, GIVEN_HINT, JAPANESE, SINGLE
from reader.extract.quotes import find_quotes
from reader.extract.quotes.marks import find_pairs

MARKS = list("“”‘’「」『』《》〈〉\"'，。：；？！、…—·()（） \n\u3000\x00\ud800")
LETTERS = list("的在说道称问他她王李明文教授某0a")
WORDS = ["表示", "记者", "张国强", "公司", "“好。”", "市教育局", "看来", "问：", "答：", "欧阳"]
SURNAMES = st.sampled_from(sorted(SINGLE | COMPOUND | JAPANESE))
GIVEN = st.lists(st.sampled_from(sorted(GIVEN_HINT)), max_size=2).map("".join)
NAMES = st.builds("{}{}{}".format, st.sampled_from(["", "建筑师", "会长"]), SURNAMES, GIVEN)
PIECES = st.sampled_from([*MARKS, *LETTERS, *WORDS])
TEXTS = st.lists(PIECES | NAMES, max_size=60).map("".join)


@settings(deadline=None, max_examples=150)
@given(st.lists(TEXTS, max_size=4))
def test_quotes_and_names_lie_inside_the_text(texts: list[str]) -> None:
    document = paragraphs(*texts)
    quotes = find_quotes(document)
    for quote in quotes:
        assert quote.span.covers(quote.inner)
        assert 0 <= quote.span.start < quote.span.end <= len(document.text)
        assert quote.kind in ("direct", "indirect") or quote.speaker is None
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end))
    for entity in find_entities(document, (), quotes):
        assert entity.mentions
        for mention in entity.mentions:
            assert document.text[mention.start : mention.end].replace("\n", "")


@given(TEXTS)
def test_pairs_nest_and_never_cross(text: str) -> None:
    pairs = find_pairs(text)
    for first in pairs:
        for second in pairs:
            apart = first.end <= second.start or second.end <= first.start
            nested = first.start <= second.start and second.end <= first.end
            around = second.start <= first.start and first.end <= second.end
            assert apart or nested or around
