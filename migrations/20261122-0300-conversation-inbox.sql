-- One configured account of a channel. The secret with which a shop signs its customers is derived, never stored.
create table inbox (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel text not null check (channel in
    ('web', 'wechat_mp', 'wecom', 'whatsapp', 'telegram', 'email', 'sms', 'phone', 'weibo', 'kiosk', 'api')),
  name text not null check (length(name) between 1 and 60),
  enabled boolean not null default true,
  public_key text not null,
  secret_version int not null default 1,
  widget jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index inbox_public_key on inbox (public_key);
alter table inbox enable row level security;
create policy tenant on inbox using (tenant_id = current_setting('app.tenant')::uuid);
