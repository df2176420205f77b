from app import auth


def test_session_expiry(monkeypatch):
    cookie = auth.open_session(4, "owner")
    assert auth.read_session(cookie) == (4, "owner")
    monkeypatch.setattr(auth.time, "time", lambda: 1e12)
    assert auth.read_session(cookie) is None


def test_session_of_another_key_is_refused():
    cookie = auth.open_session(4, "owner")
    assert auth.read_session(cookie[:-1] + ("0" if cookie[-1] != "0" else "1")) is None
