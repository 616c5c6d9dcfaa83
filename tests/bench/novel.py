"""A novel made up of our own sentences, for machines without a book: same seed, same words."""

import random

NAMES = (
    "沈青",
    "顾长风",
    "陆小满",
    "秦伯",
    "杜若兰",
    "韩子平",
    "白先生",
    "阿四",
    "苏掌柜",
    "林将军",
)
PLACES = (
    "渡口",
    "城西的茶楼",
    "旧书铺",
    "山门外",
    "驿站",
    "江心的船上",
    "后院",
    "盐市",
    "北关",
    "书房",
)
TIMES = ("天还没亮", "到了第三日", "入夜以后", "雨停的时候", "中秋前一晚", "立冬那天", "午时刚过")
DEEDS = (
    "把信收进袖里，一句话也不说",
    "掌着灯，慢慢地走了一圈",
    "数了数，还剩二十三两银子",
    "推开窗，看见远处的火光",
    "叫人备了两匹马、三天的干粮",
    "把那本账册翻到最后一页",
    "听见楼下有人在唱旧曲",
    "在门前站了半个时辰",
    "忽然想起十五年前的一件小事",
    "拔剑出鞘，又缓缓地插了回去",
)
WORDS = (
    "这条路走得通么",
    "你若不信，明日一早自己去看",
    "他欠我的，不止这五百文",
    "人都走了，留着空宅子有什么用",
    "船到了再说，急也急不来",
    "我只问一句：那晚是谁开的门",
    "三更以前，务必赶到",
    "这字是假的，纸倒是真的",
)
CALLS = ("说道", "低声道", "笑道", "冷冷地问", "叹了一口气，说", "答道")
ENDS = ("。", "。", "。", "！", "……", "？")
SCENES = (
    "江面上雾气很重，对岸的人家一户也看不清，只有橹声一下一下地传过来",
    "街上的铺子都上了门板，风把幌子吹得啪啪作响，几个孩子蹲在墙根下分一块糖",
    "那年的雪下得早，山路断了十来天，连送炭的人也不肯上来",
    "院里一株老梅，据说有两百多年了，树身中空，却年年开花",
    "茶凉了又换，换了又凉，满桌的人谁也不先开口",
)
TITLES = ("雾渡", "旧账", "听雨", "夜行", "故人", "灯市", "断桥", "归舟", "山居", "雪信")


def made_up(characters: int, chapters: int = 200, seed: int = 20) -> str:
    """A novel of about so many characters in numbered chapters."""
    dice = random.Random(seed)
    pieces: list[str] = []
    for number in range(1, chapters + 1):
        pieces.append(f"第{number}章 {dice.choice(TITLES)}\n")
        written = 0
        while written < characters // chapters:
            paragraph = _paragraph(dice)
            pieces.append(f"　　{paragraph}\n")
            written += len(paragraph) + 4
    return "\n".join(pieces)


def _paragraph(dice: random.Random) -> str:
    kind = dice.random()
    if kind < 0.4:
        return _speech(dice)
    if kind < 0.55:
        return dice.choice(SCENES) + "。" + _deed(dice)
    return "".join(_deed(dice) for _ in range(dice.randint(2, 7)))


def _deed(dice: random.Random) -> str:
    who, where, when = dice.choice(NAMES), dice.choice(PLACES), dice.choice(TIMES)
    start = dice.choice((f"{when}，{who}在{where}", f"{who}来到{where}，", f"{where}里，{who}"))
    return start + dice.choice(DEEDS) + dice.choice(ENDS)


def _speech(dice: random.Random) -> str:
    who, other = dice.sample(NAMES, 2)
    said = f"{who}{dice.choice(CALLS)}：“{dice.choice(WORDS)}{dice.choice(ENDS)}”"
    if dice.random() < 0.5:
        said += f"{other}{dice.choice(CALLS)}：“{dice.choice(WORDS)}。”"
    return said
