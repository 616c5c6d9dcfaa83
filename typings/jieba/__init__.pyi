from collections.abc import Iterator, Mapping
from typing import IO

class Tokenizer:
    FREQ: Mapping[str, int]
    total: int
    initialized: bool
    def __init__(self, dictionary: str | None = ...) -> None: ...
    def cut(
        self,
        sentence: str,
        cut_all: bool = ...,
        HMM: bool = ...,
        use_paddle: bool = ...,
    ) -> Iterator[str]: ...
    def suggest_freq(self, segment: str, tune: bool = ...) -> int: ...
    def get_dict_file(self) -> IO[bytes]: ...
