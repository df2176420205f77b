"""A hold keeps a berth for ten minutes while its deposit is paid."""

import threading
import time
from dataclasses import dataclass

HOLD_SECONDS = 600

_lock = threading.Lock()


@dataclass(frozen=True)
class Hold:
    berth_id: int
    account_id: int
    expires: float


_holds: dict[int, Hold] = {}


def place(berth_id: int, account_id: int) -> Hold | None:
    """A hold for the account, or None while another account holds the berth."""
    now = time.time()
    with _lock:
        held = _holds.get(berth_id)
        if held is not None and held.expires > now and held.account_id != account_id:
            return None
        hold = Hold(berth_id, account_id, now + HOLD_SECONDS)
        _holds[berth_id] = hold
        return hold


def release(berth_id: int) -> None:
    with _lock:
        _holds.pop(berth_id, None)


def sweep() -> int:
    """Drops what has expired; called by the worker once a minute."""
    now = time.time()
    with _lock:
        expired = [berth for berth, hold in _holds.items() if hold.expires <= now]
        for berth in expired:
            del _holds[berth]
    return len(expired)
