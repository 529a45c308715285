-- Under which id a contact is known in one inbox. `verified` when the shop or the channel vouches for it.
create table identity (
  tenant_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  channel text not null,
  external_id text not null check (length(external_id) between 1 and 200),
  contact_id uuid not null,
  verified boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id) on delete cascade
);
create unique index identity_by_external_id on identity (tenant_id, inbox_id, external_id);
create index identity_by_contact on identity (tenant_id, contact_id);
alter table identity enable row level security;
create policy tenant on identity using (tenant_id = current_setting('app.tenant')::uuid);
