-- Writes that a caller may send again: what was asked under a key, whether it was done, and the answer (sealed).
create table idempotency_key (
  tenant_id uuid not null,
  owner_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  digest text not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Whoever works on it now, and until when nobody else may; an answer ends it.
  lease uuid not null,
  leased_until timestamptz not null,
  -- Set in the transaction that does the work: a second try must not do it again, whatever became of the answer.
  done_at timestamptz,
  answered_at timestamptz,
  answer text,
  primary key (tenant_id, owner_id, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
create policy tenant on idempotency_key using (tenant_id = current_setting('app.tenant')::uuid);
