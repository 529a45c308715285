-- Who did what to the tenant's set-up. Append only.
create table audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid not null,
  actor_name text,
  actor_role text not null,
  action text not null,
  subject text not null,
  facts jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index audit_entry_by_time on audit_entry (tenant_id, at desc, id desc);
alter table audit_entry enable row level security;
create policy tenant on audit_entry using (tenant_id = current_setting('app.tenant')::uuid);
