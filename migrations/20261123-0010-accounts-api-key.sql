-- Keys by which programs call the API in the name of the person who made them. Only a fingerprint of the secret is kept.
create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  prefix text not null unique check (length(prefix) = 12),
  secret_hash text not null,
  role text not null check (role in ('agent', 'supervisor', 'operator', 'administrator')),
  scopes jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  warned_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references staff (tenant_id, id)
);
create index api_key_by_expiry on api_key (expires_at) where warned_at is null and revoked_at is null;
alter table api_key enable row level security;
create policy tenant on api_key using (tenant_id = current_setting('app.tenant')::uuid);
