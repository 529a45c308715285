-- A person who turned to the tenant: a visitor until she is identified. One row per customer of the shop.
create table contact (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null default 'visitor' check (kind in ('visitor', 'contact')),
  name text,
  email text,
  -- In the international form when it can be read as a number, and as it was typed.
  phone text,
  phone_typed text,
  avatar text,
  locale text,
  city text,
  shop_customer_id text check (length(shop_customer_id) between 1 and 200),
  level text,
  tags text[] not null default '{}',
  note text not null default '' check (length(note) <= 5000),
  -- Set when this visitor turned out to be a known contact; such a row is left out of lists.
  merged_into uuid,
  first_seen_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_into) references contact (tenant_id, id)
);
create unique index contact_by_shop_customer on contact (tenant_id, shop_customer_id) where shop_customer_id is not null;
create index contact_by_last_seen on contact (tenant_id, last_seen_at desc, id desc) where merged_into is null;
create index contact_by_merged on contact (tenant_id, merged_into) where merged_into is not null;
alter table contact enable row level security;
create policy tenant on contact using (tenant_id = current_setting('app.tenant')::uuid);

-- What is known of a contact beyond the columns, with where it came from and until when it holds.
create table contact_fact (
  tenant_id uuid not null,
  contact_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  value text not null check (length(value) <= 1000),
  source text not null check (source in ('customer', 'shop', 'bot', 'agent', 'import')),
  confidence real not null default 1 check (confidence between 0 and 1),
  expires_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, contact_id, name),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id) on delete cascade
);
alter table contact_fact enable row level security;
create policy tenant on contact_fact using (tenant_id = current_setting('app.tenant')::uuid);
