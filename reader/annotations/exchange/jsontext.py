"""JSON as it comes from others: read without trust."""

import json
from typing import cast

from reader.config.messages import gettext as _
from reader.errors import ExchangeError

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Record = dict[str, Json]


def dump(value: Json) -> str:
    """Readable JSON with a newline at its end; Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def load(text: str) -> Json:
    """The value of a JSON text.

    Raises:
        ExchangeError: it is not JSON; the message says where.
    """
    try:
        return cast("Json", json.loads(text.removeprefix("\ufeff")))
    except (ValueError, RecursionError) as error:
        raise ExchangeError(_("This is no JSON file: {error}.").format(error=error)) from error


def as_record(value: object) -> Record:
    """`value` if it is an object, else an empty one."""
    return cast("Record", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Json]:
    """`value` as a list: what stands alone is a list of one, nothing is none."""
    if isinstance(value, list):
        return cast("list[Json]", value)
    return [] if value is None else [cast("Json", value)]


def text_of(value: object) -> str:
    """`value` if it is text, else nothing."""
    return value if isinstance(value, str) else ""
