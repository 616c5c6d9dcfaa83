"""Work shared by processes."""

import os
import pickle

import pytest

from reader.cli.commands.extract import _Tasks
from reader.cli.parallel import in_order
from reader.config.messages import gettext, use_locale
from reader.errors import ReaderError

WORDS = [f"word {number}" for number in range(60)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs):
    assert list(in_order(str.upper, WORDS, jobs)) == [word.upper() for word in WORDS]


def test_every_process_speaks_the_language_in_use():
    use_locale("zh_Hans")
    said = gettext("Commands")
    assert said != "Commands"
    assert list(in_order(gettext, ["Commands"] * 2, 2)) == [said] * 2


def test_a_result_that_nobody_wants_stops_the_work():
    results = in_order(str.upper, WORDS, 2)
    assert next(results) == "WORD 0"
    results.close()


def test_a_process_that_dies_is_one_clear_line():
    with pytest.raises(ReaderError, match="--jobs"):
        list(in_order(os._exit, [3], 2))


def test_the_work_of_extract_can_be_sent():
    tasks = _Tasks("-", keep=True, encoding=None, format=None)
    assert pickle.loads(pickle.dumps(tasks.line))(b"{broken").failed
