"""Colours as `#rrggbb`: mixing and contrast, as themes need them."""

_DIGITS = frozenset("0123456789abcdefABCDEF")


def is_color(text: str) -> bool:
    """Whether `text` is a colour as theme files write it."""
    return len(text) == 7 and text[0] == "#" and _DIGITS.issuperset(text[1:])


def parse(color: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0 to 255 each."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def mix(one: str, other: str, share: float) -> str:
    """`share` of `one` (0 to 1) with the rest of `other`."""
    parts = zip(parse(one), parse(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, 'relative luminance')."""
    red, green, blue = (_linear(part / 255) for part in parse(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, 'contrast ratio')."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
