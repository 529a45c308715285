-- Facts for other modules: written in the transaction that makes them true, delivered at least once, kept as an archive.
create table outbox (
  tenant_id uuid not null,
  id bigint not null generated always as identity,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  delivered_at timestamptz,
  claimed_until timestamptz,
  claimed_by uuid,
  primary key (tenant_id, id)
);
create index outbox_undelivered on outbox (id) where delivered_at is null;
create index outbox_by_name on outbox (tenant_id, name, id);
alter table outbox enable row level security;
create policy tenant on outbox using (tenant_id = current_setting('app.tenant')::uuid);

-- A reaction that failed: tried again with growing pauses, apart from the others that heard the same fact.
create table outbox_retry (
  tenant_id uuid not null,
  event_id bigint not null,
  subscriber text not null,
  attempts int not null default 1,
  due_at timestamptz not null,
  last_error text not null,
  primary key (tenant_id, event_id, subscriber),
  foreign key (tenant_id, event_id) references outbox (tenant_id, id) on delete cascade
);
create index outbox_retry_due on outbox_retry (due_at);
alter table outbox_retry enable row level security;
create policy tenant on outbox_retry using (tenant_id = current_setting('app.tenant')::uuid);
