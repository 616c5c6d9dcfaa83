"""SHA-256: what texts and their sources are known by."""

import sys

# OpenSSL is much faster, but loading it takes as long as Python's own takes for twice as many
# bytes: a twentieth of the way to the first page.
_LONG = 131_072


def sha256_of(data: bytes) -> str:
    """The digest of `data` in hexadecimal."""
    if len(data) < _LONG:
        return _without_openssl(data)
    from hashlib import sha256

    return sha256(data).hexdigest()


def digest_of(text: str) -> str:
    """The digest of `text` in UTF-8; lone surrogates are kept apart."""
    return sha256_of(text.encode("utf-8", "surrogatepass"))


def _without_openssl(data: bytes) -> str:
    # Imported as the library's own `random` does it.
    try:
        if sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:  # a build of Python that goes without
        from hashlib import sha256
    return sha256(data).hexdigest()
