"""What a page puts around a text, and what merely sounds like it."""

import pytest

from reader.sources import from_text
from reader.structure import recover
from reader.structure.page import heads_links, is_notice, is_page
from reader.structure.roles import is_caption, is_comment, is_ending, is_letterhead

PARAGRAPH = "渡船每天早上六点开，船夫的儿子在对岸念书，雾大的时候他吹一支铜号。"


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 新闻 > 社会",
        "您当前的位置：江湾网 > 本地 > 正文",
        "字号：大 中 小",
        "下一則新聞：渡口明日復航",
        "语音播报 缩小字体 放大字体 收藏 分享",
        "枕河阁 -> 旧小说 -> 渡口",
        "《渡口》相关推荐：铜号 | 码头",
        "【打印】 【关闭】",
        "上一章 | 返回目录 | 下一章",
        "← 上一页　章节目录　下一页 →",
        "作者：柳平　字体：【大 中 小】",
        "相關文章：《渡口的鐘》",
        "+2",
        "维基百科，自由的百科全书",
        "（原标题：一壶水的四十一年）",
        "（原题为《一壶水的四十一年》）",
        "分类：渡口 | 沅州市文物",
        "關鍵字：渡口、碼頭",
        "江湾晚报 首页 > 新闻 > 本地",
        "柳溪旧事 > 第三章（1/2）",
        "上一章 ← 章节列表 → 下一章",
        "[广告] 买船票，上江湾渡",
        "阅读 1.8万　评论 96 点赞 320",
        "ADVERTISEMENT",
        "本條目介紹的是古渡口。關於電影，請見「沉香渡 (電影)」。",
    ],
)
def test_furniture_of_pages(line: str) -> None:
    assert is_page(line)


@pytest.mark.parametrize(
    "line",
    [
        "首页新闻登了他的照片。",
        "大中小学今天开学",
        "小店的字号很老",
        "上一章写到渡口",
        "正文字号：小四",
        "本条街上有三家茶馆",
        "广告里的船比真的船大",
        "阅读3本书",
        "评论两千字",
        "（广告公司昨天关门）",
    ],
)
def test_lines_that_are_no_furniture(line: str) -> None:
    assert not is_page(line)


@pytest.mark.parametrize(
    "line",
    [
        "江湾新闻，未经授权不得转载",
        "版权所有 江湾日报社",
        "本文首发于公众号“巷口”，转载请后台留言。",
        "《渡口》最新书友评论：“船夫的儿子后来呢？”",
        "郑重声明：以上内容不构成投资建议，风险自担。",
        "渡口查詢專線：1234-5678",
        "免責聲明：本文不代表本網立場。",
        "不用抽 不用搶 點我下載APP",
        "PS：明天加更，求月票！",
        "本书由枕河阁整理，请支持正版。",
        "更多故事，尽在江湾新闻客户端",
        "求推荐票！老时间不见不散~",
    ],
)
def test_notices(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "只要数据来源未经用户授权，都存在法律风险。",
        "版权所有者表示将起诉。",
        "他在信里求父亲支持他。",
        "网友评论：这座桥修得太慢。",
        "有事可拨打渡口值班热线123456咨询。",
        "学校把转发通知贴在墙上。",
    ],
)
def test_sentences_that_are_no_notices(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("延伸閱讀：", True),
        ("《你可能還想看》", True),
        ("热门推荐", True),
        ("▼ 往期推荐", True),
        ("点击进入专题：", True),
        ("点击看到的东西", False),
        ("相关部门推荐了三家", False),
        ("更多的新闻在等着他", False),
    ],
)
def test_titles_of_links(line: str, expected: bool) -> None:
    assert heads_links(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("巴士車頭嚴重損毀，消防員到場拯救。網上圖片", True),
        ("渡口的石碑。（圖／林小漁攝）", True),
        ("图片来源：江湾图书馆", True),
        ("雾里的渡船靠在南岸。（乘客提供）", True),
        ("他拍下了這張圖片。", False),
        ("江湾日報製圖", True),
        ("雾里的渡船。沅州市交通局供图 江湾网发", True),
    ],
)
def test_captions(line: str, expected: bool) -> None:
    assert is_caption(line) is expected


def test_a_remark_in_brackets_is_no_heading() -> None:
    remark = "（部分船期表）"
    raw = from_text(f"渡口\n{PARAGRAPH}\n{remark}\n{PARAGRAPH}", location="t", name="t")
    assert [block.kind for block in recover(raw).blocks] == [
        "title",
        "paragraph",
        "other",
        "paragraph",
    ]


def test_the_menu_over_a_headline_is_no_headline() -> None:
    lines = ["首页 > 书库 > 渡口", "雾夜的铜号", "上一章 | 目录 | 下一章", PARAGRAPH, PARAGRAPH]
    raw = from_text("\n".join(lines), location="t", name="t")
    kinds = [block.kind for block in recover(raw).blocks]
    assert kinds == ["other", "title", "other", "paragraph", "paragraph"]


def test_pages_of_a_book_keep_their_menus_out_of_the_text() -> None:
    page = "柳溪旧事 > 第三章（{}/2）"
    lines = (
        *(page.format(1), "第三章 渡口", PARAGRAPH, "（本章未完，请点击下一页继续阅读）"),
        *(page.format(2), PARAGRAPH, "上一章 | 目录 | 下一章", "第四章 过河", PARAGRAPH),
        PARAGRAPH + " 上一章 ← 返回目录 → 下一章",
    )
    raw = from_text("\n".join(lines), location="t", name="t")
    assert [block.kind for block in recover(raw).blocks] == [
        *("other", "heading", "paragraph", "other"),
        *("other", "paragraph", "other", "heading", "paragraph"),
        *("paragraph", "other"),
    ]


def test_a_line_about_a_picture_is_no_text() -> None:
    line = "渡口的石碑。（圖／林小漁攝）"
    raw = from_text(f"渡口\n{PARAGRAPH}\n{line}\n{PARAGRAPH}", location="t", name="t")
    assert [block.kind for block in recover(raw).blocks][2] == "other"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("*文中沈石为化名", True),
        ("（应受访者要求，文中人物均为化名）", True),
        ("他在文中用了化名，没有人认出来。", False),
        ("（本章未完，请点击下一页继续阅读）", True),
        ("这一章还没有结束，请翻页继续看", True),
        ("这一章还没有结束，他就睡着了。", False),
    ],
)
def test_remarks_on_names(line: str, expected: bool) -> None:
    assert is_ending(line) is expected


def test_letterheads_and_comments() -> None:
    assert is_letterhead("柳原县教育局文件")
    assert is_letterhead("机密★五年")
    assert is_letterhead("内部资料　请勿外传")
    assert not is_letterhead("他签了一份文件。")
    assert not is_letterhead("秘密花园")
    assert is_comment("@湖边的人：修了三个月，终于好了。")
    assert not is_comment("@湖边的人")
