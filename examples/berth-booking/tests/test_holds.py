from app import holds


def setup_function():
    holds._holds.clear()


def test_a_hold_keeps_others_out():
    assert holds.place(7, account_id=1) is not None
    assert holds.place(7, account_id=2) is None


def test_a_released_berth_is_free():
    holds.place(7, account_id=1)
    holds.release(7)
    assert holds.place(7, account_id=2) is not None


def test_the_sweep_drops_what_has_expired(monkeypatch):
    holds.place(7, account_id=1)
    monkeypatch.setattr(holds.time, "time", lambda: 1e12)
    assert holds.sweep() == 1
