-- Webhooks: addresses of the tenant's own programs that are told what happened here.
create table webhook_endpoint (
  tenant_id uuid not null,
  id uuid not null,
  url text not null check (length(url) between 1 and 2000),
  description text not null default '',
  -- Which facts it is told; null for all, also those that come later.
  types text[],
  include_text boolean not null default false,
  status text not null default 'active' check (status in ('active', 'disabled')),
  disabled_reason text check (disabled_reason in ('person', 'failing', 'gone')),
  disabled_at timestamptz,
  secret_sealed text not null,
  former_secret_sealed text,
  former_secret_until timestamptz,
  last_success_at timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  check ((status = 'disabled') = (disabled_reason is not null))
);
create index webhook_endpoint_active on webhook_endpoint (tenant_id) where status = 'active';
alter table webhook_endpoint enable row level security;
create policy tenant on webhook_endpoint using (tenant_id = current_setting('app.tenant')::uuid);

-- One fact for one endpoint: tried until it is taken or given up. Holds ids only; texts are read when it is sent.
create table webhook_delivery (
  tenant_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  -- The fact in the outbox; null for a test.
  event_id bigint,
  type text not null,
  payload jsonb not null,
  happened_at timestamptz not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed')),
  -- All attempts, and those since it was last asked for: a resend begins anew.
  attempts int not null default 0,
  tries int not null default 0,
  next_try_at timestamptz,
  claimed_until timestamptz,
  claimed_by uuid,
  -- Whom it told about, known when it is sent.
  contact_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id) on delete cascade,
  check ((status = 'waiting') = (next_try_at is not null))
);
create unique index webhook_delivery_once on webhook_delivery (tenant_id, endpoint_id, event_id, type);
create index webhook_delivery_due on webhook_delivery (tenant_id, endpoint_id, next_try_at) where status = 'waiting';
create index webhook_delivery_by_endpoint on webhook_delivery (tenant_id, endpoint_id, id desc);
create index webhook_delivery_by_contact on webhook_delivery (tenant_id, contact_id) where contact_id is not null;
create index webhook_delivery_old on webhook_delivery (created_at) where status <> 'waiting';
alter table webhook_delivery enable row level security;
create policy tenant on webhook_delivery using (tenant_id = current_setting('app.tenant')::uuid);

-- What came of one attempt.
create table webhook_attempt (
  tenant_id uuid not null,
  delivery_id uuid not null,
  no int not null check (no > 0),
  at timestamptz not null,
  duration_ms int not null,
  -- The HTTP status; null when there was no answer, and then why.
  status int,
  error text,
  response text not null default '' check (length(response) <= 1000),
  primary key (tenant_id, delivery_id, no),
  foreign key (tenant_id, delivery_id) references webhook_delivery (tenant_id, id) on delete cascade
);
alter table webhook_attempt enable row level security;
create policy tenant on webhook_attempt using (tenant_id = current_setting('app.tenant')::uuid);
