-- One company's isolated data. Everything else hangs on it.
create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 80),
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  timezone text not null default 'Asia/Shanghai',
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
alter table tenant enable row level security;
create policy tenant on tenant using (id = current_setting('app.tenant')::uuid);

-- When people are there to answer. A tenant without a row is always open.
create table opening_hours (
  tenant_id uuid primary key references tenant (id),
  timezone text not null,
  weekly jsonb not null,
  exceptions jsonb not null default '[]',
  updated_at timestamptz not null default now()
);
alter table opening_hours enable row level security;
create policy tenant on opening_hours using (tenant_id = current_setting('app.tenant')::uuid);
