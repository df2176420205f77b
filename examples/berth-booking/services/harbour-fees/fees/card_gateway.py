"""Payments by card. Card numbers stay with the provider; here are only its tokens."""

import logging
import time
import urllib.request

log = logging.getLogger(__name__)


def charge(token: str, amount: int, key: str) -> str:
    request = urllib.request.Request(
        "https://cards.example/v1/charges",
        data=f"token={token}&amount={amount}&idempotency={key}".encode(),
    )
    for attempt in range(3):
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                body = answer.read().decode()
                log.info("charged %s for %s: %s", amount, token, body)
                return body
        except OSError:
            time.sleep(2**attempt)
    raise ConnectionError("The card provider does not answer.")
