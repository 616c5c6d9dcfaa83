"""Endings that tell organisations and places, and the common words that only look like names."""

import re

from reader.extract.wordlists import any_of, read_list

# A name in front makes an organisation; a common noun in front does not (上市公司).
NEED_NAME = read_list("endings_named")
# Two letters of common noun in front are enough.
OFFICES = read_list("endings_office")
# Trades that end the name of a firm: 东湖证券, 蓝鲸电子.
TRADES = read_list("trades")
FIRM_END = re.compile("(?:股份有限公司|有限责任公司|有限公司|控股集团|集团公司|集团|控股|公司)$")
LEGAL_END = re.compile("股份有限公司|有限责任公司|有限公司|控股集团|律师事务所|会计师事务所")
VAGUE_TRADES = frozenset(read_list("trades_vague"))
MEDIA = re.compile(
    r"(?:日报|晚报|时报|早报|周报|都市报|商报|晨报|快报|导报|学报|电讯报|邮报|晚刊|早刊|画报|青年报|证券报|周刊|月刊|半月刊|新闻|新闻网|新闻社|通讯社|电视台|卫视|广播电台|杂志)$"
)
ENDING = re.compile(any_of((*NEED_NAME, *OFFICES)))
OFFICE_END = re.compile(any_of(OFFICES) + "$")
# The holder of a post, fused with the office: 观光局长, 大学教授.
POST_TAIL = re.compile(r"(?:长|副?教授|学生|校长|院长|主任|博士|医生|研究员|讲师|记者|干事)")
GENERIC_HEADS = frozenset(read_list("heads_generic"))
STOP_VERBS = frozenset(read_list("heads_stop"))
ADMIN = re.compile(r"[\u4e00-\u9fff]{2,3}?(?:自治区|自治州|省|市|县|区|州|镇)(?!立)")
GENERIC_BODIES = frozenset(read_list("bodies_generic"))
NOT_BODIES = frozenset(read_list("not_bodies"))
NO_PLACES = frozenset(read_list("not_places"))
