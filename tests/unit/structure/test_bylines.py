"""Lines of people and dates, one of each form that is known."""

import pytest

from reader.structure.bylines import is_bare_name, is_byline, is_dateline

BYLINES = [
    "本报记者 柳平 文/图",
    "记者 柳平 通讯员 沈石",
    "（本报记者柳平、沈石／江州报道）",
    "撰文：柳平",
    "文：柳平 图：沈石",
    "◎柳平",
    "By Ann Lee",
    "（实习生 柳平）",
    "特约撰稿 柳平",
    "嘉宾：柳平（船夫） 沈石（船厂厂长）",
    "本刊记者 / 柳平 摄影 / 沈石",
    "作者：柳平，沅州一所小学的老师",
    "《渡口》作者 柳平",
    "法庭記者：柳平",
    "信息来源：沅州市交通局",
    "【责任编辑：柳平",
    "责任编辑：柳\xa0平",
    "記者︰柳平",
    "美術：柳平",
    "記者：柳平　圖：校方提供",
    "【河西組／江州報導】",
]
DATELINES = [
    "2021年3月4日 星期四",
    "（2021-03-04 10:20）",
    "江湾通讯·沅州 | 2021-03-04 09:30:11",
    "《江湾日报》（2021年3月4日 第7版）",
    "2021年3月4日写于渡口",
    "（2021）沅01民终12号",
    "【渡口】 作者：柳平　更新：2021-03-04　字数：310",
    "渡口周刊 2021-03-04",
    "二〇二一年三月四日",
    "江州市教育局 2021年3月4日",
    "发布时间：2021-03-04 10:20",
    "March 4, 2021",
    "Published March 4, 2021",
    "4 March 2021",
    "来源：江州网 2021年3月4日",
    "江教发〔2021〕15号",
    "记者：柳平 时间：2021-03-04",
    "2021年03月04日08:18\xa0\xa0来源：江州网",
]
NEITHER = [
    "江上的渔夫说，2021年3月4日那天没有风。",
    "演员们上台了",
    "作者 认为渡口应当留下来",
    "记者:有人说你们来晚了,是这样吗?",
    "【一组/两组】",
    "《渡口》出版于2021年3月4日。",
    "船夫慢慢走 2021-03-04",
    "3 个人走过 2021 年的桥",
    "民国二十年的一条船",
]


@pytest.mark.parametrize("line", BYLINES)
def test_who_wrote_it(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", DATELINES)
def test_when_it_was_published(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize("line", NEITHER)
def test_what_only_looks_like_it(line: str) -> None:
    assert not is_byline(line)
    assert not is_dateline(line)


def test_a_name_of_two_letters_is_set_wide() -> None:
    assert is_bare_name("浦　舟")
    assert not is_bare_name("浦舟")
