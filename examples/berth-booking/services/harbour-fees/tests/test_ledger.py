import pytest

from fees import ledger


def test_an_entry_changes_the_balance():
    assert ledger.post(1, "deposit", 5000) == 5000


def test_no_refund_beyond_the_balance():
    with pytest.raises(ValueError):
        ledger.refund(2, "refund", 1)
