"""What a figure counts: the noun behind its measure word, else the subject in front of it."""

import re

from reader.extract.figures.found import Found
from reader.extract.figures.units import any_of
from reader.model.span import Span

# Words that end a noun, read from a measure word on.
_VERBS = any_of(
    ["坚持", "参加", "参与", "完成", "进行", "开展", "获得", "接受", "表示", "认为", "指出", "介绍", "透露", "实现", "成为", "达到", "超过", "增长", "下降", "减少", "增加", "提高", "降低", "受到", "送往", "前往", "来自", "位于", "属于", "组成", "构成", "发生", "发布", "公布", "宣布", "发现", "出现", "进入", "离开", "抵达", "到达", "遭到", "遭遇", "死亡", "受伤", "遇难", "失踪", "失联", "被困", "获救", "出院", "感染", "确诊", "通过", "利用", "使用", "提供", "支持", "帮助", "推动", "促进", "加强", "加快", "推进", "建设", "建成", "投入", "投产", "开工", "开业", "营业", "运营", "上市", "上线", "上涨", "下跌", "同意", "反对", "赞成", "弃权", "选择", "希望", "需要", "必须", "应当", "可以", "能够", "已经", "正在", "将会", "仍然", "全部", "分别", "共同", "同时", "目前", "今年", "去年", "现在", "以上", "以下", "左右", "以内", "之间", "之后", "之前", "以来", "期间", "受惠", "受益", "罹难", "涌入", "聚集", "前后", "处理", "解决", "负责", "担任", "签署", "签约", "签订", "举行", "举办", "召开", "出席", "导致", "造成", "引发", "包括", "涉及", "覆盖", "惠及", "拥有", "持有", "累计", "合计", "总计", "共计", "平均", "占", "收到", "得到", "创下", "创造", "打破", "夺得", "拿下", "击败", "摘帽", "脱贫", "就业", "报名", "考试", "毕业", "入学", "结束", "开始", "存栏", "出栏", "在线", "落户", "入驻", "参会", "参赛", "出战", "回应", "强调", "称", "说", "问", "看", "讨论", "交换", "协助", "须", "涉嫌", "起诉", "被捕", "获刑", "撤离", "疏散", "滞留", "丧生", "丧命", "身亡", "轻伤", "重伤", "送医", "回家", "返乡", "出行", "付款", "消费", "购买", "出售", "卖出", "买入", "成交", "流入", "流出", "表明", "显示", "证明", "反映", "意味", "迎来", "带来", "取得", "形成", "存在", "依然", "仅仅", "只有", "至少", "至今", "当天", "当日", "昨日", "昨天", "今天", "明天", "凌晨", "上午", "下午", "晚上", "中午", "祭灶"]
)
# Letters that end a noun, but for the words listed with them.
_KEEP = any_of(
    ["用户", "用电量", "用水量", "用地", "用工", "用车", "用品", "会员", "会议", "会展", "能源", "能力", "能耗", "国有", "民有", "无人机", "无线", "未成年人", "在校生", "在校", "在职", "在线", "从业人员", "从业者", "要素", "要求", "对象", "对手", "对联", "和平", "和谐", "行为", "大使", "大使馆", "自由", "因素", "原因", "过程", "来源", "来电", "来信", "未来", "规模以上", "人均", "年均", "应用", "作用", "信用", "费用", "使用权", "公用", "商用", "民用", "军用", "专用", "有效", "有限", "有色", "有机", "不动产", "不锈钢", "可能", "可再生能源", "可支配收入", "可转债", "将军", "将领", "被告人", "被告", "被子", "向日葵", "就业", "就业岗位", "就业人员", "就诊", "给水", "正式", "正规", "正版", "以色列", "与会者", "着陆", "过滤", "过剩", "为民", "以内", "社会", "大会", "协会", "议会", "国会", "委员会", "基金会", "机会", "社会组织", "音乐会", "晚会", "运动会", "奥运会", "年会", "峰会", "理事会", "董事会", "博览会", "演唱会", "智能", "功能", "性能", "核能", "太阳能", "人工智能", "节能", "产能", "潜能", "职能", "技能", "动能", "储能", "光能", "热能", "电能", "重要", "主要", "需要", "摘要", "利用", "通用", "采用", "录用", "任用", "租用", "来宾", "外来", "往来", "过境", "过敏", "去年", "过年", "已婚", "并购", "并网", "并发症", "都市", "首都", "也门", "还款", "均价", "均线", "平均", "合并", "并非", "指数", "收入", "营收", "则", "且", "但", "或", "因", "由", "于", "于是", "对外", "对华", "等级", "等离子", "没收", "让利", "使者", "天使", "大使", "应急", "应届", "应收", "应付", "要塞", "把手", "火把", "把关", "无锡", "无锡市", "将"]
)
_STOP = r"的了在是就将已和与及被把对从向为以等都也还正均则并而且但或因由于用给让使能会可要应须不没未无有着过来去共仅只又再才最更很"
_NOUN_LETTER = rf"(?:{_KEEP}|(?!{_VERBS})[A-Za-z一-鿿·\-](?<![{_STOP}]))"
_BEHIND = re.compile(rf"{_NOUN_LETTER}{{1,10}}")
_DE = re.compile(r" ?[\"“”]?的")
_CHAIN = re.compile(r"[、和及与](?:[^，。；、]{0,6})")

# Words between a subject and its figure, peeled off from the right.
_PEEL = re.compile(
    r"(?:超过|超出|超|突破|不超过|不到|不足|不低于|不少于|不下|高于|低于|多于|少于|至少|最多|最少|至多|最高|最低|达到|高达|多达|达|约|大约|大概|近|将近|接近|逾|过|为|是|在|至|到|由|从|有|共有|共|共计|合计|总计|累计|仅|只|只有|"
    r"还|已|已经|也|均|都|分别|各|则|就|将|仍|再|又|降至|升至|增至|跌至|涨至|减至|调至|调升至|调降至|下调至|上调至|下降到|上升到|提高到|降到|升到|增加到|减少到|降低到|提高至|降低至|下降至|上升至|增长至|扩大到|"
    r"同比|环比|较上年|较上月|较上季|较去年同期|较上年同期|比上年|比去年|比上月|按年|按月|按季|年增率?|月增|季增|年减|月减|季减|年增长|年均|增长|增加|上升|上涨|提高|提升|下降|减少|下滑|下跌|降低|回落|回升|攀升|增|减|升|降|涨|跌|上扬|下挫|扩大|缩小|收窄|"
    r"大增|大减|大涨|大跌|劲升|飙升|暴涨|暴跌|跌幅|涨幅|增幅|降幅|了|报|收报|收于|收在|收盘|收市|收涨|收跌|早盘|终场|盘中|午后|半日|全日|今天|昨天|昨日|今日|今年|去年|明年|周[一二三四五六日天]|或|加快|放缓|造成|导致|得到|得|加价|调升|调降|上调|下调|\x02|起|比|较|每|以|(?<![营税征吸])收|厚|长|高|宽|重|深|占|占比|的|其中|同期|预计|预期|料|估计|存栏|出栏|完成|记录到|(?<=[一-鿿])等|合共|合|折合|总共|全部|一共|平均|"
    r"每桶|每吨|每股|每公斤|每人|每平方米|每斤|每月|每天|每年|每小时|每秒|每分钟|:|：|“|”|\"| |（|\(|即|又|逾|可|能|可达|可以|会|要|净|总|额外|另|另有|是否|升逾|跌逾|相当于|大|多|少|仅为|也有|现|现仅售|售|最|"
    r"现有|拥有|设有|建有|具有|含|起薪|起|介乎|介于|距离|相距|不过|不)$"
)
_PLACES = re.compile(
    r"^(?:全国|全市|全省|全县|全区|全球|全年|全港|全台|全州|我国|我省|我市|该市|该省|当地|各地|今年|去年|明年|当年|当月|当日|当天|目前|截至目前|截至|其中|此外|"
    r"另外|同时|并|而|且|但|据悉|初步统计|统计显示|预计|预期|总计|共|每(?!股)|该|这|那|其|她|他|本|上年同期|去年同期|前年|同期|一些|部分|最新|以及|和|及|与|、|又|再|将|已|已经|仍|还|最终|"
    r"最后|终场|收盘|截至收盘|报告期内|日|时|中(?![国央小学医心东西部年间华文])(?=[一-鿿]{2})|或|至|到|约)"
)
_CUT = re.compile(
    r"的|了|着|实现|完成|记录到|达成|取得|获得|拿下|得到|发放|派发现金|派发|预计|使得|使|令|让|将|把|被|对|已经|已|正在|正|(?<!合)并|而|且|但|因|由|从|在|向|为|是|以|比|较|与|和|及|、|或|还|也|均|都|就|则|只|仅|需|须|"
    r"能够|将会|共|该|这|那|有|缴获|查获|查扣|抓获|逮捕|处罚|并处|另处|支付|缴纳|投资建设|新建|改建|改造|惠及|覆盖|造成|导致|包括|涉及|吸引|接待|运送|发送|累计|合计|共计|总计|派出|出动|动员|组织|招聘|录取|培训|打出|取出|备下|"
    r"创下|以及|过去|未来|年均|介绍|表示|显示|称|说|认为|宣布|公布|透露|统计|测定|监测到|发现|收到|接到|接获|售出|卖出|买入|收购|持有|发行|推出|上映|播出|演出|连续|当日|当天|当月|目前|至今|今年|去年|明年|昨天|今天|\x02|撞伤|得易科"
)
# Heads after which an attribute begins: 中小企业|资金缺口.
_HEADS = re.compile(
    r"(?:企业|公司|家庭|用户|人员|学生|市民|农民|工人|患者|游客|旅客|银行|集团|平台|机构|学校|医院)(?=[一-鿿]{2})"
)
_RESPECTIVE = re.compile(r"([^，。；：！？,;:!?\n\d]{2,40}?)(?:同比|环比|比上年)?(?:分别|各)")
_ATTRIBUTE = re.compile(
    r"(?:产量|价格|收入|销量|指数|面积|产值|人数|总量|总额|数量|产销|消费|支出|投资|[^、]率|[^、]额)$"
)
_BREAK = re.compile(r"[，。；！？!?;,\n：:]")
_SENTENCE = re.compile(r"[。！？!?\n；;]")
_WEIGHTS = frozenset(
    ["t", "kg", "g", "mg", "jin", "liang", "dan", "lb", "oz", "ct", "L", "mL", "bbl", "mu", "ha", "qing", "acre", "ping", "m²", "ft²", "m³", "chi", "zhang"]
)
_OUTCOME = re.compile("赞成|反对|弃权|遇难|死亡|受伤|失联|失踪|被困|获救")
_NONE = ("date", "time", "ordinal", "duration")
_REACH = 40


class Subjects:
    """Finds what each figure of one text counts; inherits along a sentence."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text = text
        self._found = found
        self._known: list[Span | None] = []
        for index in range(len(found)):
            self._known.append(self._find(index))

    def of(self, index: int) -> Span | None:
        """The span of the thing that the figure at `index` counts; None where it is not said."""
        return self._known[index]

    def _find(self, index: int) -> Span | None:
        figure = self._found[index]
        if figure.kind in _NONE or figure.kind == "duration":
            return None
        chained = self._chained(index)
        if chained is not None:
            return chained
        respective = self._respective(index)
        if respective is not None:
            return respective
        behind = self._behind(figure)
        before = self._before(index)
        first, second = (behind, before) if self._counts_behind(figure) else (before, behind)
        return (
            first
            or (second if second is not behind or self._direct(figure) else None)
            or self._inherited(index)
        )

    def _chained(self, index: int) -> Span | None:
        """The noun behind the last of several modifiers: 4000万件、价值4.68亿元的物资."""
        figure = self._found[index]
        if (
            figure.kind != "count"
            or index + 1 == len(self._found)
            or self._text[figure.end : figure.end + 1] != "、"
        ):
            return None
        following = self._found[index + 1]
        near = not re.search("[，。；,;\\n]", self._text[figure.end : following.start])
        return self._behind(following) if near and _DE.match(self._text, following.end) else None

    def _counts_behind(self, figure: Found) -> bool:
        if _DE.match(self._text, figure.end):
            return True
        if figure.kind == "count":
            return bool(figure.unit)
        return figure.kind == "quantity" and figure.unit in _WEIGHTS

    def _direct(self, figure: Found) -> bool:
        return figure.kind in ("money", "count", "age", "quantity")

    def _behind(self, figure: Found) -> Span | None:
        at = figure.end
        de = _DE.match(self._text, at)
        if de is not None:
            at = de.end()
        outcome = _OUTCOME.match(self._text, at) if figure.unit in ("人", "票", "名") else None
        if outcome is not None:
            return Span(at, outcome.end())
        noun = _BEHIND.match(self._text, at)
        if noun is None:
            return None
        head = _HEADS.search(noun[0])
        end = noun.start() + head.end() if head else noun.end()
        return Span(noun.start(), end) if end - noun.start() > 0 else None

    def _before(self, index: int) -> Span | None:
        figure = self._found[index]
        floor = max(0, figure.start - _REACH)
        dates: list[Found] = []
        for earlier in reversed(self._found[max(0, index - 4) : index]):
            if earlier.kind not in _NONE:
                floor = max(floor, earlier.end)
                break
            dates.append(earlier)
        clause = self._text[floor : figure.start]
        for date in dates:
            if date.start >= floor:
                clause = (
                    clause[: date.start - floor]
                    + "\x02" * (date.end - date.start)
                    + clause[date.end - floor :]
                )
        breaks = [m.end() for m in _BREAK.finditer(clause)]
        start = breaks[-1] if breaks else 0
        span = _subject(clause[start:])
        return Span(floor + start + span.start, floor + start + span.end) if span else None

    def _respective(self, index: int) -> Span | None:
        figure = self._found[index]
        floor = max(0, figure.start - 2 * _REACH)
        clause = self._text[floor : figure.start]
        stops = [m.end() for m in _SENTENCE.finditer(clause)]
        start = floor + (stops[-1] if stops else 0)
        found = None
        for found in _RESPECTIVE.finditer(self._text, start, figure.start):
            pass
        if found is None or _BREAK.search(self._text, found.end(), figure.start):
            return None
        following = 0
        for other in self._found[index:]:
            if _BREAK.search(self._text, found.end(), other.start):
                break
            following += 1
        order = sum(
            1 for other in self._found[max(0, index - 8) : index] if other.start >= found.end()
        )
        names = _names(found[1])
        if len(names) < 2 or order + following != len(names):
            return None
        span = names[order]
        return Span(found.start(1) + span.start, found.start(1) + span.end)

    def _inherited(self, index: int) -> Span | None:
        for earlier in range(index - 1, max(-1, index - 5), -1):
            if self._found[earlier].kind not in _NONE:
                between = self._text[self._found[earlier].end : self._found[index].start]
                far = len(between) > _REACH or _SENTENCE.search(between)
                return None if far else self._known[earlier]
        return None


_KEPT_WORDS = re.compile(_KEEP)


def _subject(clause: str) -> Span | None:
    end = len(clause)
    while end and (peeled := _PEEL.search(clause[:end])):
        end = peeled.start()
    start = 0
    guarded = _KEPT_WORDS.sub(lambda kept: "□" * len(kept[0]), clause)
    for cut in _CUT.finditer(guarded, 0, end):
        if cut.end() < end:
            start = cut.end()
    while start < end and (place := _PLACES.match(clause[start:end])):
        start += place.end()
    head = None
    for head in _HEADS.finditer(clause, start, end):
        pass
    if head is not None and head.end() < end:
        start = head.end()
    while start < end and not clause[start].isalnum():
        start += 1
    if _CUT.fullmatch(clause, start, end):
        return None
    return (
        Span(start, end)
        if end - start >= 2 or (end > start and clause[start:end] in "人")
        else None
    )


def _names(words: str) -> list[Span]:
    spans: list[Span] = []
    place = 0
    cut = [m.end() for m in re.finditer(r"的|其中|，", words)]
    place = cut[-1] if cut else 0
    for part in re.split(r"([、和与及])", words[place:]):
        if part not in "、和与及" and part:
            spans.append(Span(place, place + len(part)))
        place += len(part)
    attribute = _ATTRIBUTE.search(words)
    if (
        attribute is not None
        and len(spans) > 1
        and not _ATTRIBUTE.search(words[spans[0].start : spans[0].end])
    ):
        last = spans[-1]
        if attribute.start() > last.start:
            spans[-1] = Span(last.start, attribute.start())
    return spans
