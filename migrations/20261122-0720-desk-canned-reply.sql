create table canned_reply (
  tenant_id uuid not null,
  id uuid not null,
  shortcut text not null check (length(shortcut) between 1 and 30),
  title text not null check (length(title) between 1 and 80),
  text text not null check (length(text) between 1 and 2000),
  locale text not null,
  owner_id uuid,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references staff (tenant_id, id) on delete cascade
);
create unique index canned_reply_shortcut on canned_reply
  (tenant_id, lower(shortcut), locale, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'));
alter table canned_reply enable row level security;
create policy tenant on canned_reply using (tenant_id = current_setting('app.tenant')::uuid);
