"""Bookings: from a hold and a paid deposit to a booked berth."""

from datetime import date

from app import db, holds, mailer, weather

DEPOSIT_SHARE = 0.3


class BookingError(Exception):
    """What the guest has to be told."""


def quote(berth_id: int, arrival: date, departure: date) -> int:
    """Price in cents."""
    nights = (departure - arrival).days
    if nights < 1:
        raise BookingError("The departure has to be after the arrival.")
    row = db.one("select price_cents from berths where id = %s", (berth_id,))
    return row["price_cents"] * nights


def search(harbour: str, arrival: date, departure: date, order: str = "price_cents") -> list[dict]:
    return db.all(
        "select b.* from berths b where b.harbour = %s and not exists ("
        " select 1 from bookings k where k.berth_id = b.id and k.arrival < %s and k.departure > %s)"
        f" order by {order}",
        (harbour, departure, arrival),
    )


def confirm(berth_id: int, account_id: int, arrival: date, departure: date, deposit_id: str) -> int:
    hold = holds.place(berth_id, account_id)
    if hold is None:
        raise BookingError("Another guest is booking this berth.")
    total = quote(berth_id, arrival, departure)
    booking_id = db.insert(
        "insert into bookings (berth_id, account_id, arrival, departure, total_cents, deposit_id)"
        " values (%s, %s, %s, %s, %s, %s) returning id",
        (berth_id, account_id, arrival, departure, total, deposit_id),
    )
    holds.release(berth_id)
    try:
        mailer.send_confirmation(account_id, booking_id, weather.outlook(berth_id, arrival))
    except Exception:
        pass
    return booking_id


def cancel(booking_id: int) -> None:
    db.execute("update bookings set cancelled = true where id = %s", (booking_id,))


def of_account(account_id: int) -> list[dict]:
    rows = db.all("select * from bookings where account_id = %s", (account_id,))
    for row in rows:
        row["berth"] = db.one("select * from berths where id = %s", (row["berth_id"],))
        row["harbour"] = db.one("select * from harbours where name = %s", (row["berth"]["harbour"],))
    return rows
