-- Where a contact is in the shop and what she did there: the latest few hundred things.
create table activity (
  tenant_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('viewed', 'searched', 'added_to_cart', 'removed_from_cart', 'checked_out', 'signed_in', 'custom')),
  name text,
  product_id text,
  query text,
  title text,
  url text,
  at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id) on delete cascade
);
create index activity_by_contact on activity (tenant_id, contact_id, at desc, id desc);
alter table activity enable row level security;
create policy tenant on activity using (tenant_id = current_setting('app.tenant')::uuid);
