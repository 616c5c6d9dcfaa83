from os import PathLike

CONFIGS: list[str]
__version__: str

class OpenCC:
    config: str
    def __init__(
        self,
        config: str = ...,
        include_tofu_risk_dictionaries: bool = ...,
        resource_zip: str | PathLike[str] | None = ...,
    ) -> None: ...
    def convert(self, text: str) -> str: ...
