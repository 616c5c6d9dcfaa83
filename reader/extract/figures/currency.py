"""Which currency a bare 元 is: read from the script and the places a text speaks of."""

import re

_CHINESE = re.compile(r"[一-鿿]")
_TAIWAN = re.compile(
    r"台湾|台北|台中|台南|高雄|新北|桃园|新竹|花莲|嘉义|屏东|宜兰|新台币|台币|台股|台积|主计|立委|"
    r"立法院|行政院|经济部|财政部|卫福部|劳动部|交通部|内政部|"
    r"民进党|国民党|民众党|县府|健保|劳保|劳退|营收|每股盈余|纯益|法人|加权指数|证交所|上柜|"
    r"央行总裁|检方|地检署|民国|全台|国内油价|中油|台电|统一发票|陆委会|"
    r"[市县]议员|里长|员警|每坪|房市|金管会|蔡英文|赖清德|马英九|大专|学测|捷运"
)
_HONG_KONG = re.compile(
    r"香港|港元|港币|港府|本港|全港|恒生|恒指|港股|港铁|特首|立法会|九龙|新界|港岛|特区政府|"
    r"消防处|警务处|入境处|卫生署|房委会|公屋|居屋|呎|大市成交|"
    r"廉政公署|廉署|裁判法院|区域法院|高等法院|金管局|港交所|港人|旺角|观塘|屯门|元朗|沙田|荃湾|"
    r"八达通|强积金|综援|财政司|收报|市建局|差饷|消费券|港[警媒商企]|中环|湾仔|铜锣湾|尖沙咀|深水埗|油麻地|佐敦|红磡|黄大仙|"
    r"将军澳|葵涌|青衣|柴湾|筲箕湾|天水围|粉岭|上水|大埔|西贡|大屿山|东涌|北角|油尖旺|中西区|区议[员会]|裁判官|律政司|"
    r"运输署|食环署|房屋署|路政署|渠务署|教育局局长|民政事务|屋邨|屋苑|唐楼|地产代理|"
    # what only Cantonese is written with
    r"[嘅咗嚟喺啲佢哋冇嘢咁]"
)
_ELSEWHERE = re.compile(r"台币|港元|港币|澳门元|新加坡元")
_ENOUGH = 20_000


def currency_of(text: str, folded: str) -> str:
    """CNY, TWD or HKD for a bare 元 in `text`; 元 where the text does not tell."""
    if not _is_traditional(text, folded):
        return "元" if _ELSEWHERE.search(folded) and "人民币" not in folded else "CNY"
    taiwan, hong_kong = len(_TAIWAN.findall(folded)), len(_HONG_KONG.findall(folded))
    if taiwan == hong_kong:
        return "元"
    return "TWD" if taiwan > hong_kong else "HKD"


def _is_traditional(text: str, folded: str) -> bool:
    changed = letters = 0
    for before, after in zip(text[:_ENOUGH], folded[:_ENOUGH], strict=False):
        if _CHINESE.match(before):
            letters += 1
            changed += before != after
    return changed * 20 > letters
