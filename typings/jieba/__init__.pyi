from collections.abc import Iterator
from typing import IO

class Tokenizer:
    FREQ: dict[str, int]
    initialized: bool
    def __init__(self, dictionary: str | None = ...) -> None: ...
    def initialize(self, dictionary: str | None = ...) -> None: ...
    def cut(
        self,
        sentence: str,
        cut_all: bool = ...,
        HMM: bool = ...,
        use_paddle: bool = ...,
    ) -> Iterator[str]: ...
    def add_word(self, word: str, freq: int | None = ..., tag: str | None = ...) -> None: ...
    def get_dict_file(self) -> IO[bytes]: ...

dt: Tokenizer

def setLogLevel(log_level: int) -> None: ...
