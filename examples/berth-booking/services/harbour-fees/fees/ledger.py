"""What guests owe the harbour: deposits, fees, refunds. Amounts in cents."""

from dataclasses import dataclass, field


@dataclass
class Account:
    number: int
    balance: int = 0
    entries: list[tuple[str, int]] = field(default_factory=list)


_accounts: dict[int, Account] = {}


def account(number: int) -> Account:
    if number not in _accounts:
        _accounts[number] = Account(number)
    return _accounts[number]


def post(number: int, text: str, amount: int) -> int:
    """Adds an entry and returns the new balance."""
    entry = account(number)
    balance = entry.balance
    entry.entries.append((text, amount))
    entry.balance = balance + amount
    return entry.balance


def refund(number: int, text: str, amount: int) -> int:
    if amount > account(number).balance:
        raise ValueError("There is not that much to refund.")
    return post(number, text, -amount)


def transfer(source: int, target: int, amount: int) -> None:
    post(source, f"to {target}", -amount)
    post(target, f"from {source}", amount)
