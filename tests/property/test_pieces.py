"""Lines of pieces: always as wide as they are asked to be, and never obeyed."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.tui.widgets.pieces import Piece, PieceLine, cells_of, cut, fit, line_strip
from reader.tui.widgets.quotes_list import two_lines

LETTERS = st.one_of(
    st.characters(codec=None),
    st.sampled_from("一，。“”…·aB1 \t\n\x1b\u0301\u200d\ufe0f👩🇨가ｱ"),
)
TEXTS = st.text(LETTERS, max_size=60)
PIECES = st.lists(st.builds(Piece, TEXTS), max_size=4)
PLAIN = Style()


@given(PIECES, PIECES, st.integers(0, 70), st.integers(0, 80))
def test_a_line_is_exactly_as_wide_as_asked(left, right, indent: int, width: int) -> None:
    line = PieceLine(tuple(left), tuple(right), indent)
    strip = line_strip(line, width, lambda _role: PLAIN, PLAIN)
    assert strip.cell_length == width
    assert sum(cell_len(segment.text) for segment in strip) == width
    assert not any(letter in "\x1b\n\t" for segment in strip for letter in segment.text)


@given(PIECES, st.integers(0, 80))
def test_fitting_pieces_keeps_their_beginning(pieces, cells: int) -> None:
    fitted = fit(pieces, cells)
    assert cells_of(fitted) <= cells
    if cells_of(pieces) <= cells:
        assert cells_of(fitted) == cells_of(pieces)
    assert [piece.role for piece in fitted] == [piece.role for piece in pieces][: len(fitted)]


@given(TEXTS, st.integers(0, 40))
def test_cutting_says_so(text: str, cells: int) -> None:
    short = cut(text, cells)
    assert cell_len(short) <= cells
    assert short in {text, ""} or short.endswith("…")
    assert text.startswith(short.removesuffix("…"))


@given(st.text(st.sampled_from("一二，。“”a1 "), max_size=80), st.integers(2, 40))
def test_two_lines_of_a_quote_leave_nothing_out_between_them(words: str, room: int) -> None:
    lines = two_lines(words, room)
    assert len(lines) <= 2
    together = "".join(lines)
    shown = words[: len(words)] if len(lines) == 1 else words[: 4 * room + 8]
    assert "".join(together.split()) == "".join(shown.split())
