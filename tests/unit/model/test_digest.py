"""One digest, whichever way it is worked out."""

from hashlib import sha256

import pytest

from reader.model.digest import digest_of, sha256_of


@pytest.mark.parametrize("size", [0, 1, 131_071, 131_072, 300_000])
def test_short_and_long_data_have_the_digest_of_the_library(size):
    data = bytes(range(256)) * 2000
    assert sha256_of(data[:size]) == sha256(data[:size]).hexdigest()


def test_lone_surrogates_are_kept_apart():
    assert digest_of("春\ud800") != digest_of("春\ud801")
    assert digest_of("春") == sha256("春".encode()).hexdigest()
