"""Fees by length of boat and season."""

from datetime import date

RATES = {"low": 1.10, "high": 2.35}


def season(day: date) -> str:
    return "high" if 5 <= day.month <= 9 else "low"


def mooring_fee(length_metres: float, arrival: date, nights: int) -> int:
    """Fee in cents."""
    return int(length_metres * RATES[season(arrival)] * nights * 100)


def late_fee(fee: int, days: int) -> int:
    if days <= 0:
        return 0
    if days <= 7:
        return fee * 5 // 100
    if days <= 30:
        return fee * 10 // 100
    return fee * 10 // 100
