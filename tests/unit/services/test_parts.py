"""A long text is analysed in parts that know one another's people."""

from hosts import InlineHost

from reader.model.document import Document
from reader.services.found import Found, with_parts
from reader.services.open import read_text
from reader.services.parts import SAMPLES, WHOLE, parts_of, sample_of

FILLER = "山路又长又静，两边都是竹子，走了半日也没有遇见一个人。" * 40
FIRST = "却说那书生姓梅名子真，冒雪走到镇上。子真道：“好大的雪。”\n子真又道：“店家在么？”"
LAST = "子真低头一看，不觉失声叫道：“奇怪！”"


def book(chapters: int = 140) -> Document:
    texts = [f"第{number}章\n\n　　{FILLER}\n" for number in range(1, chapters + 1)]
    texts[0] += f"\n　　{FIRST}\n"
    texts[-1] += f"\n　　{LAST}\n"
    return read_text("\n".join(texts))


def test_parts_follow_one_another_from_the_place_that_is_read():
    document = book()
    parts = parts_of(document, 60_000)
    assert parts[0].contains(60_000)
    ordered = sorted(parts)
    assert [span.start for span in ordered] == [0, *(span.end for span in ordered[:-1])]
    assert ordered[-1].end == len(document.text)


def test_a_sample_is_a_document_of_some_parts():
    document = book(400)
    sample = sample_of(document)
    parts = parts_of(document)
    assert len(parts) > SAMPLES
    assert WHOLE < len(sample.text) * 1.5 < len(document.text)
    wanted = [document.text[block.span.start : block.span.end] for block in document.blocks]
    held = [sample.text[block.span.start : block.span.end] for block in sample.blocks]
    rest = iter(wanted)
    assert all(text in rest for text in held)
    assert held[0] == wanted[0]


def test_a_name_told_in_one_chapter_is_known_in_another():
    document, host = book(), InlineHost()
    last = max(parts_of(document))
    alone = host.submit(document, last).result()
    names = host.names(document).result()
    taught = host.submit(document, last, names).result()
    text = document.text
    speakers = [
        [quote.speaker for quote in with_parts(Found(), [part], text).quotes]
        for part in (alone, taught)
    ]
    assert speakers == [[None], ["子真"]]
