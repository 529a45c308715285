-- The tenant's people. An e-mail address belongs to one person of one tenant, since it is what signs in.
create table staff (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  user_id uuid unique,
  name text not null check (length(name) between 1 and 80),
  email text not null unique check (email = lower(email)),
  role text not null check (role in ('agent', 'supervisor', 'operator', 'administrator')),
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  avatar text,
  status text not null default 'invited' check (status in ('invited', 'active', 'disabled')),
  capacity int not null default 5 check (capacity between 0 and 50),
  skills jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index staff_by_name on staff (tenant_id, name, id);
alter table staff enable row level security;
create policy tenant on staff using (tenant_id = current_setting('app.tenant')::uuid);

-- Links by which a person sets a password: once, for a time. Only a fingerprint of the token is kept.
create table staff_link (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('invitation', 'reset')),
  token_hash text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create index staff_link_by_staff on staff_link (tenant_id, staff_id);
alter table staff_link enable row level security;
create policy tenant on staff_link using (tenant_id = current_setting('app.tenant')::uuid);
