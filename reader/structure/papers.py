"""Official papers, letters and speeches: whom they address, what they attach, who signs them."""

from collections.abc import Sequence

from reader.structure.bylines import is_bare_name, is_month
from reader.structure.letters import ends_sentence
from reader.structure.lines import Unit
from reader.structure.numbering import number_of
from reader.structure.roles import is_bracketed
from reader.text.patterns import pattern

_ADDRESS = pattern(
    r"各|政府|单位|單位|同志|老师|老師|家长|家長|先生|女士|朋友|委员会|公司|办事处|学校|局"
)
# Whom a letter or a speech addresses: the words end with people or with bodies.
_CALLED = (
    r"(?:[们們]|同志|先生|女士|小姐|老[师師]|朋友|大夫|[医醫]生|同[学學事仁胞]|家[长長]|代表"
    r"|委[员員]|[来來]宾|嘉[宾賓]|[来來]賓|[乡鄉][亲親]|父老|[读讀]者|[网網]友|[观觀聽听][众眾]"
    r"|[居市村岛島公国國人]民|[业業]主|[员員职職]工|兄弟|姐妹|部[门門]|[机機][构構]|[单單]位"
    r"|企[业業]|公司|政府|人士|[书書]记|[书書]記|主席|校[长長]|院[长長]|[总總]理|[总總]统|法官"
    r"|[局厅廳委会會办辦院校处處所社站部署省市县縣区區])"
)
_SALUTATION = pattern(
    rf"(?:(?:尊敬|敬[爱愛]|[亲親][爱愛]|可[敬爱愛])的[^，。]{{1,20}}|[^。“「]{{0,70}}{_CALLED})[：:]$"
)
_SAYS = pattern(r"[说說答称稱道]|表示|指出")
_TELLS = pattern(r"[说說讲講问問答称稱道]|如下|包括|表示|[写寫]|[规規]定|要求|[为為是有]")
_OFFICE = pattern(
    r"(?:[局厅廳部委院社会會办辦处處署室馆館所站组組]|公司|政府|中心|[协協]会|[学學]校|大[学學]"
    r"|[检檢]察院|集[团團]|[联聯]盟)$"
)
_ATTACHMENT = pattern(r"附(?:件|表|[图圖])[ ]?[0-9一二三四五六七八九十]{0,2}[:：]?$")
_LONGEST_ADDRESS = 80  # code points
_LONGEST_SIGNATURE = 30
_LONGEST_TITLE = 60
_DATED = 3  # units at the end that may be the month in which a text was written
_SIGNERS = 6  # lines over a date that may be signatures


def is_address(text: str) -> bool:
    """Whether a line over the text of a paper names who it is for (各县人民政府：)."""
    if not text.endswith(("：", ":")) or len(text) > _LONGEST_ADDRESS:
        return False
    if any(mark in text for mark in "。《“") or text[:-1].endswith("如下"):
        return False
    return _ADDRESS.search(text) is not None and _SAYS.search(text) is None


def is_salutation(text: str) -> bool:
    """Whether the first line of a text greets those it speaks to (各位老师，亲爱的同学们：)."""
    if text[-1] not in "：:" or not 3 <= len(text) <= _LONGEST_ADDRESS:
        return False
    return _SALUTATION.match(text) is not None and _TELLS.search(text) is None


def is_office(text: str) -> bool:
    """Whether the line ends as the names of offices and companies do."""
    return len(text) <= _LONGEST_SIGNATURE and _OFFICE.search(text) is not None


def settle_attachments(units: Sequence[Unit]) -> list[Unit]:
    """`units` with the number over an attachment, and its title, which stands right under it."""
    found = list(units)
    begun = [at for at, unit in enumerate(units[:-1]) if unit.lines[0].text[0] == "附"]
    for index in [at for at in begun if _ATTACHMENT.match(units[at].text)]:
        title = units[index + 1].text
        if len(title) > _LONGEST_TITLE or ends_sentence(title) or number_of(title):
            continue
        found[index] = units[index]._replace(kind="other", reason="number of an attachment")
        found[index + 1] = units[index + 1]._replace(kind="title", reason="title of an attachment")
    return found


def close(units: Sequence[Unit]) -> list[Unit]:
    """`units` with what closes a paper told apart: attachments, signature, date, remarks."""
    result = list(units)
    attached = False
    for index, unit in enumerate(result):
        text = unit.text
        if text.startswith(("附件：", "附件:", "附：")) and len(text) < 60:
            attached = True
            result[index] = unit._replace(kind="other", level=0, reason="attachment", mark=0)
        elif attached and number_of(text) is not None and len(text) <= 60 and text[-1] != "。":
            result[index] = unit._replace(
                kind="other", level=0, reason="attachment", marker=0, mark=0
            )
        elif attached:
            attached = False
        if index >= len(result) - _DATED and unit.kind == "paragraph" and is_month(text):
            result[index] = unit._replace(kind="dateline", reason="a month at the end")
        if result[index].kind == "dateline":
            _sign(result, index)
    return _signature(result)


def _sign(units: list[Unit], date: int) -> None:
    """Settle the offices or people over the date at `date` as those who sign the text."""
    for index in range(date - 1, max(0, date - 1 - _SIGNERS), -1):
        unit, text = units[index], units[index].text
        if unit.kind not in {"paragraph", "heading"} or not _may_sign(text):
            break
        units[index] = _signed(unit)


def _may_sign(text: str) -> bool:
    if len(text) > _LONGEST_SIGNATURE or ends_sentence(text) or number_of(text):
        return False
    if any(mark in text for mark in "，：:“「《"):
        return False
    return is_bare_name(text) or is_office(text)


def _signed(unit: Unit) -> Unit:
    return unit._replace(kind="other", level=0, reason="signature or remark", mark=0)


def _signature(units: list[Unit]) -> list[Unit]:
    end = len(units)
    for index in range(end - 1, max(-1, end - 7), -1):
        unit, text = units[index], units[index].text
        if unit.kind in {"dateline", "byline", "other", "box"}:
            continue
        if unit.kind not in {"paragraph", "heading"}:
            break
        signed = index + 1 < end and units[index + 1].kind == "dateline" and "，" not in text
        if is_bracketed(text) or (
            signed and len(text) <= _LONGEST_SIGNATURE and not ends_sentence(text)
        ):
            units[index] = _signed(unit)
        else:
            break
    return units
