create table bookings (
  id bigserial primary key,
  berth_id bigint not null references berths (id),
  account_id bigint not null references accounts (id),
  arrival date not null,
  departure date not null,
  total_cents integer not null,
  deposit_id text not null,
  cancelled boolean not null default false
);

create index bookings_by_account on bookings (account_id);

create table outbox (
  id bigserial primary key,
  account_id bigint not null references accounts (id),
  body text not null,
  sent timestamptz
);

create table feed_tokens (
  token text primary key,
  account_id bigint not null references accounts (id)
);
