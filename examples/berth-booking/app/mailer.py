"""Mail to guests. The worker sends what is in the outbox."""

import logging
import time

from app import db, holds

log = logging.getLogger(__name__)


def send_confirmation(account_id: int, booking_id: int, outlook: str | None) -> None:
    body = f"Your berth is booked (number {booking_id})."
    if outlook:
        body += f"\nOutlook for your arrival: {outlook}"
    db.execute("insert into outbox (account_id, body) values (%s, %s)", (account_id, body))
    log.info("confirmation %s for %s: %s", booking_id, account_id, body)


def run_worker(send) -> None:
    while True:
        holds.sweep()
        for mail in db.all("select * from outbox where sent is null order by id limit 50"):
            send(mail)
            db.execute("update outbox set sent = now() where id = %s", (mail["id"],))
        time.sleep(60)
