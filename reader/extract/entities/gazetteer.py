"""Places by name: countries and capitals, provinces, cities of China, and the like.

Facts: ISO 3166-1 short names as Xinhua writes them; the administrative divisions of the
Ministry of Civil Affairs (provinces and prefecture-level cities); counties and cities of
Taiwan; districts of Hong Kong. Simplified letters, as texts are folded.
"""

from reader.extract.wordlists import read_list

COUNTRIES = frozenset(read_list("countries"))
PROVINCES = frozenset(read_list("provinces"))
CITIES = frozenset(read_list("cities"))
PLACES = COUNTRIES | PROVINCES | CITIES
# International bodies, organs of state and news agencies by their usual names;
# with them firms by their listed names, and the news media.
BODIES = frozenset((*read_list("bodies"), *read_list("firms"), *read_list("media")))
ORGANS = frozenset(read_list("bodies"))
# Whose organs are called with their names: 法国外交部, 四川发改委.
STATES = (COUNTRIES | PROVINCES) - {"香港", "澳门", "台湾"}
# Firms whose names are other words too.
DOUBTFUL_FIRMS = frozenset(read_list("firms_doubtful"))
PRODUCTS = frozenset(read_list("products_known"))
# Old names of places that classics and history writings use.
HISTORIC = frozenset(read_list("historic"))
# People of the classics, of history and of the world, by the names everybody calls them.
PEOPLE = frozenset(read_list("people_known"))
