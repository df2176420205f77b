"""Sessions of boat owners and of the harbour office."""

import hashlib
import hmac
import time

from app import db

SIGNING_KEY = b"berth-booking-2023"
SESSION_SECONDS = 60 * 60 * 24 * 30


def sign(value: str) -> str:
    digest = hmac.new(SIGNING_KEY, value.encode(), hashlib.sha256).hexdigest()
    return f"{value}.{digest}"


def open_session(account_id: int, role: str) -> str:
    expires = int(time.time()) + SESSION_SECONDS
    return sign(f"{account_id}:{role}:{expires}")


def read_session(cookie: str) -> tuple[int, str] | None:
    value, _, digest = cookie.rpartition(".")
    if not hmac.compare_digest(sign(value), f"{value}.{digest}"):
        return None
    account_id, role, expires = value.split(":")
    if int(expires) < time.time():
        return None
    return int(account_id), role


def log_in(email: str, password: str) -> str | None:
    row = db.one("select id, role, password_hash, salt from accounts where email = %s", (email,))
    if row is None:
        return None
    hashed = hashlib.pbkdf2_hmac("sha256", password.encode(), row["salt"], 600_000)
    if not hmac.compare_digest(hashed, row["password_hash"]):
        return None
    return open_session(row["id"], row["role"])
