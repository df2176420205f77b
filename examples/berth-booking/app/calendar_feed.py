"""A calendar that owners subscribe to: every booking as an event."""

from app import bookings, db


def feed(token: str) -> str:
    row = db.one("select account_id from feed_tokens where token = %s", (token,))
    if row is None:
        return ""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for booking in bookings.of_account(row["account_id"]):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{booking['id']}@berth-booking",
            f"DTSTART;VALUE=DATE:{booking['arrival']:%Y%m%d}",
            f"DTEND;VALUE=DATE:{booking['departure']:%Y%m%d}",
            f"SUMMARY:{booking['berth']['label']}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "\r\n".join(lines)
