-- A second factor of a member of staff: one-time codes (TOTP). Until it is confirmed it asks for nothing. The secret is
-- sealed, recovery codes are kept as passwords are, and a step of time is taken once.
create table staff_second_factor (
  tenant_id uuid not null,
  staff_id uuid not null,
  secret_sealed text not null,
  last_step bigint not null default 0,
  recovery_hashes text[] not null default '{}',
  created_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
alter table staff_second_factor enable row level security;
create policy tenant on staff_second_factor using (tenant_id = current_setting('app.tenant')::uuid);
