"""Names by their signs: people, organisations, places, coined names."""

import pytest

from reader.extract.entities import find_entities
from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.entity import Entity
from reader.model.raw import SourceRef
from reader.model.span import Span


def entities(text: str) -> list[Entity]:
    blocks = (Block(Span(0, len(text)), "paragraph"),)
    document = Document(text, blocks, (), Metadata(), SourceRef("t", "t"), digest_of(text))
    return list(find_entities(document, (), ()))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("店主林秀文今年六十岁。", "林秀文", "person"),
        ("市民高女士表示不满。", "高女士", "person"),
        ("主帅胡安·莫雷诺赛后离开。", "胡安·莫雷诺", "person"),
        ("教授佐藤健一评价道。", "佐藤健一", "person"),
        ("县文化馆馆长欧阳文静说。", "欧阳文静", "person"),
        ("記者向兒童閱讀協會查詢。", "兒童閱讀協會", "org"),
        ("临江县农业农村局发布公告。", "临江县农业农村局", "org"),
        ("临江县农业农村局发布公告。", "临江县", "place"),
        ("他在挪威住过三年。", "挪威", "place"),
        ("“星环”手表今日上市。", "星环", "product"),
        ("推进“一窗通办”改革。", "一窗通办", "policy"),
        ("他读《山中杂记》。", "山中杂记", "work"),
        ("据《海州晚报》报道。", "海州晚报", "org"),
        ("第三届全省运动会开幕。", "第三届全省运动会", "event"),
    ],
)
def test_a_name_and_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(entity.name, entity.kind) for entity in entities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "一家上市公司表示，将按规定办理。",
        "有关部门正在调查。",
        "当地医院人满为患。",
        "他高兴地说了一遍。",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert entities(text) == []


def test_a_short_form_knows_the_full_name() -> None:
    found = {
        entity.name: entity.alias_of
        for entity in entities("海星科技集团有限公司（下称“海星科技”）成立。海星科技宣布裁员。")
    }
    assert found["海星科技"] == "海星科技集团有限公司"


def test_every_mention_is_kept() -> None:
    (name,) = (e for e in entities("店主林秀文说好。次日林秀文走了。") if e.kind == "person")
    assert len(name.mentions) == 2
