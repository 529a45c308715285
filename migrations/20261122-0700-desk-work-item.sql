-- A conversation that waits for an agent. One waits at most once.
create table work_item (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  reason text not null,
  priority int not null default 0,
  requested_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'left')),
  taken_by uuid,
  taken_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
  check ((state = 'taken') = (taken_by is not null))
);
create unique index work_item_waiting on work_item (tenant_id, conversation_id) where state = 'waiting';
create index work_item_order on work_item (tenant_id, priority desc, requested_at, id) where state = 'waiting';
create index work_item_taken on work_item (tenant_id, taken_at desc) where state = 'taken';
alter table work_item enable row level security;
create policy tenant on work_item using (tenant_id = current_setting('app.tenant')::uuid);
