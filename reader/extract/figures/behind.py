"""The noun behind a figure: 4000万件医疗物资, 35岁的男子, 72项停征收费的政策."""

import re

from reader.extract.figures.found import Found
from reader.extract.figures.lists import words
from reader.extract.wordlists import any_of
from reader.model.span import Span

# Words that end a noun, but where they only begin one: 参加者, 返回舱.
_VERBS = any_of(words("verbs"))
_NOMINAL = "者员舱器率量额费权剂师厅书证卡站点场所处车船机品物犬室馆金"
# Letters that end a noun, but for the words listed with them.
KEPT = any_of(words("kept"))
_STOP = (
    r"的了在是就将已和与及被把对从向为以等都也还正均则并而且但或因由于用给让使能会可要"
    r"应须不没未无有着过来去共仅只又再才最更很各吗呢吧啊呀嘛"
)
_NOUN_LETTER = rf"(?:{KEPT}|(?!{_VERBS}(?![{_NOMINAL}]))[A-Za-z一-鿿·\-](?<![{_STOP}]))"
_NOUN = re.compile(rf"{_NOUN_LETTER}{{1,14}}")
_LONGEST = 14
_DE = re.compile(r" ?[\"“”]?的")
_QUOTED = re.compile(r"[“\"‘「『](?P<noun>[^“”\"‘’「」『』，。；！？,;!?\n]{1,10})[”\"’」』]")
# 5个建设项目: a verb that says what the thing is for.
_PURPOSE = re.compile(
    rf"{_VERBS}(?:项目|工程|企业|机构|单位|人员|基地|中心|方案|平台|设施|设备|团队|小组|部门|公司|任务|活动|网点|网络|系统|政策|措施|案件|事故|纠纷|线索|标准|指标|环节|"
    rf"阶段|区域|车辆|船舶|产品|服务|岗位|机会|名额)"
)
# 72项停征收费的政策: between the figure and its noun stands a clause, and 的.
_CLAUSE = re.compile(
    r"(?![的了是就也都还着过来去和与及等均则并])[^，。；！？、,;!?\n\d]{2,24}?的(?=[A-Za-z一-鿿])"
)
# 两座新的基地: what it is like stands before the noun.
_LIKE = re.compile(
    r"(?:全?新|旧|老|大|小|巨大|庞大|类似|独立|完整|优质|普通|真正|专业|重要|主要|新型|相同|简单)的(?=[一-鿿])"
)
# These point to a noun that was named before: 五十五岁那年.
_POINTING = frozenset("那这该此每某何")
# 木筏上|燃放: a place, then what is done there.
_PLACE = re.compile(
    r"(?<=[一-鿿]{2})(?:上(?![市海班学线映升调游述层衣级])|里(?![程约])|中(?![国学心央小层年医文外部东西餐])|"
    r"内(?![容地部科存外阁衣贾蒙]))(?=[一-鿿]{2})"
)
# Heads after which an attribute begins: 中小企业|资金缺口.
HEADS = re.compile(
    r"(?:企业|公司|家庭|用户|人员|学生|市民|农民|工人|患者|游客|旅客|银行|集团|平台|机构|学校|"
    r"医院|人群|乡镇(?!企业)|县区|县市|区县|省份|街道|村庄|城市(?![化群更建居轨圈管规])|员工|职工|居民(?!人均|可支配|消费|收入|储蓄|生活|住宅|存款)|村民|群众|农民工|司机|乘客|球员|选手|基金(?!份额|净值|经理|公司|管理|单位|总额))"
    r"(?=[一-鿿]{2})"
)
_OUTCOME = re.compile(
    "赞成|反对|弃权|遇难|罹难|丧生|死亡|重伤|轻伤|发病|感染|确诊|被捕|落网|受伤|失联|失踪|被困|获救"
)
# A body of so many people: 9人陪审团.
_BODY = re.compile(r"[一-鿿]{1,4}(?:团|小组|[乐车船舰球][队组]|委员会|班子|名单|家庭)")
# What money goes by when it names it from behind: 12亿元款项, 5亿元贷款.
_FUNDS = re.compile(
    r"[A-Za-z+一-鿿]{0,5}(?:款项?|资金|投资|融资|补贴|补助|津贴|奖金|奖励|贷款|存款|罚款|罚金|债务|债券|费用?|资产|资本|现金|基金|"
    r"学费|保费|税款|订单|合同|红利|利润|收入|营收|预算|赔偿金?|保证金|医疗费|消费券|善款|赃款|"
    r"钞票?|纸币|硬币|支票|礼券|红包|项目|押金|学贷|债)(?=[，。、；,;”」）)（( _]|$)"
)
# Places and times behind a noun are none of it: 比赛中, 仓位外.
_WITHIN = re.compile(r"(?<=[一-鿿]{2})(?:当中|之中|中|里|内|外|上|之外|以外|之间|期间)$")
_INSIDE = re.compile(
    r"(?:[高初集]中|[国市县城境室户校场]内|[海境国室户校场野意对额]外|网上|[一-鿿]中[国心])$"
)
# Words that lead to the next number: 建筑面积约|6万平方米.
_LEFT = re.compile(r"(?:约|高?达|近|逾|共|仅|各)$")
_EMPTY = frozenset(
    (
        "情况下",
        "时候",
        "前提下",
        "基础上",
        "背景下",
        "条件下",
        "水平",
        "情况",
        "说法",
        "消息",
        "压力",
        *("我他她它你"),
        *("我们", "他们", "她们", "你们", "自己"),
    )
)
_PERSON = re.compile(
    r"的?[一-鿿]{0,5}?(?P<who>男子|女子|男士|女士|男童|女童|男孩|女孩|男生|女生|男性|女性|男婴|女婴|老人家?|老汉|老妇|老伯|老翁|阿婆|阿公|婆婆|大爷|大妈|老太太?|长者|人士|年轻人|女儿|儿子|女友|男友|妻子|丈夫|女友|事主|[男女]病人|"
    r"妇人|妇女|青年|少年|少女|儿童|学生|司机|居民|村民|市民|民众|患者|病人|选手|球员|老师|母亲|父亲|"
    r"[男女](?![一-鿿]{0,3}[员者师生工医警手家长客主星士模友孩子婴童儿游]))"
)


def noun_behind(text: str, figure: Found) -> Span | None:
    """The noun that stands behind `figure` and is counted by it; None where there is none."""
    at = figure.end
    de = _DE.match(text, at)
    if de is not None:
        at = de.end()
    if figure.unit in ("死", "伤"):
        return None
    funds = _FUNDS.match(text, at) if figure.kind == "money" else None
    if funds is not None:
        return Span(at, funds.end())
    person = _PERSON.match(text, figure.end) if figure.kind == "age" else None
    if person is not None:
        return Span(person.start("who"), person.end("who"))
    outcome = _OUTCOME.match(text, at) if figure.unit in ("人", "票", "名") else None
    if outcome is not None:
        return Span(at, outcome.end())
    return _noun(text, at)


def modifies(text: str, figure: Found) -> bool:
    """Whether `figure` stands before its noun as an attribute: 1.7亿元的物资."""
    return _DE.match(text, figure.end) is not None


def names_body(text: str, figure: Found) -> bool:
    """Whether so many people make up a body, or met with something: 9人陪审团, 3人遇难."""
    return any(words.match(text, figure.end) is not None for words in (_BODY, _OUTCOME))


def names_person(text: str, figure: Found) -> bool:
    """Whether who is that old stands behind the age: 35岁男子."""
    return any(words.match(text, figure.end) is not None for words in (_PERSON, _QUOTED))


def names_funds(text: str, figure: Found) -> bool:
    """Whether a sum is named by what stands behind it, and nothing more: 5亿元贷款."""
    return _FUNDS.match(text, figure.end) is not None


def _noun(text: str, at: int) -> Span | None:
    quoted = _QUOTED.match(text, at)
    if quoted is not None:
        return Span(quoted.start("noun"), quoted.end("noun"))
    like = _LIKE.match(text, at)
    at = like.end() if like else at
    if text[at : at + 1] in _POINTING:
        return None
    noun = _PURPOSE.match(text, at) or _NOUN.match(text, at)
    if noun is None:
        clause = _CLAUSE.match(text, at)
        noun = _NOUN.match(text, clause.end()) if clause else None
    if (
        noun is None
        or len(noun[0]) == _LONGEST
        or (len(noun[0]) == 1 and text[noun.end() : noun.end() + 1].isdigit())
    ):
        return None
    ends = [m.end() for m in (HEADS.search(noun[0]),) if m]
    ends += [m.start() for m in (_PLACE.search(noun[0]),) if m]
    return _trimmed(text, noun.start(), noun.start() + min(ends, default=len(noun[0])))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A noun without the place or time behind it; None where nothing is named."""
    left = _LEFT.search(text, start, end) if text[end : end + 1].isdigit() else None
    end = left.start() if left else end
    noun = text[start:end]
    within = None if _INSIDE.search(noun) else _WITHIN.search(noun)
    if noun in _EMPTY:
        return None
    return Span(start, start + within.start() if within else end) if noun else None
