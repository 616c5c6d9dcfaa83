import pytest

from reader.extract.figures import find_figures

RUNS = [
    "1", "万亿", ",", "(", "一", "1-", "1,", "三分之", "百分之", "第", "a", "a1", "0.", "1 ", "$",
    "半", "2020年", "1:", "1/", "1和", "3、", "比1", "上午", "分别", "http://", "《", "1.1.", "人",
]  # fmt: skip


@pytest.mark.parametrize("piece", RUNS)
def test_long_runs_come_back(piece):
    text = piece * (20_000 // len(piece))
    for figure in find_figures(text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
