-- What an agent says of herself, and when one of her browsers was last heard of.
create table presence (
  tenant_id uuid not null,
  staff_id uuid not null,
  presence text not null check (presence in ('online', 'busy', 'away', 'wrap_up', 'offline')),
  -- What she chose last: it holds again when a lost connection is back.
  chosen text not null check (chosen in ('online', 'busy', 'away', 'wrap_up', 'offline')),
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  idle_since timestamptz not null default clock_timestamp(),
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index presence_stale on presence (seen_at) where presence <> 'offline';
alter table presence enable row level security;
create policy tenant on presence using (tenant_id = current_setting('app.tenant')::uuid);

-- Work after the last word of a session: from resolving it to the agent's next step.
create table wrap_up (
  tenant_id uuid not null,
  session_id uuid not null,
  staff_id uuid not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (tenant_id, session_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index wrap_up_open on wrap_up (tenant_id, staff_id) where ended_at is null;
alter table wrap_up enable row level security;
create policy tenant on wrap_up using (tenant_id = current_setting('app.tenant')::uuid);
