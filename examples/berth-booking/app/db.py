"""One connection pool for the process."""

import os

import psycopg_pool
from psycopg.rows import dict_row

_pool = psycopg_pool.ConnectionPool(os.environ["DATABASE_URL"], min_size=2, max_size=8)


def all(statement: str, values: tuple = ()) -> list[dict]:
    with _pool.connection() as connection:
        return connection.cursor(row_factory=dict_row).execute(statement, values).fetchall()


def one(statement: str, values: tuple = ()) -> dict | None:
    rows = all(statement, values)
    return rows[0] if rows else None


def execute(statement: str, values: tuple = ()) -> None:
    with _pool.connection() as connection:
        connection.execute(statement, values)


def insert(statement: str, values: tuple) -> int:
    return one(statement, values)["id"]
