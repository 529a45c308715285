-- commerce: the state of a JSON shop. Each row keeps the shop's own document; columns beside it are what is searched by.
-- Documents are json, not jsonb: that keeps the order in which a shop wrote its options (colour before size).
create table shop (
  tenant_id uuid not null references tenant (id),
  version int not null,
  document json not null,
  imported_at timestamptz not null default now(),
  primary key (tenant_id)
);
alter table shop enable row level security;
create policy tenant on shop using (tenant_id = current_setting('app.tenant')::uuid);

create table shop_product (
  tenant_id uuid not null,
  id text not null,
  position int not null,
  document json not null,
  primary key (tenant_id, id)
);
create index shop_product_in_order on shop_product (tenant_id, position);
alter table shop_product enable row level security;
create policy tenant on shop_product using (tenant_id = current_setting('app.tenant')::uuid);

create table shop_customer (
  tenant_id uuid not null,
  id text not null,
  position int not null,
  -- Lower-cased addresses and bare digits, by which a customer is found.
  emails jsonb not null,
  phones jsonb not null,
  document json not null,
  primary key (tenant_id, id)
);
create index shop_customer_by_email on shop_customer using gin (emails);
create index shop_customer_by_phone on shop_customer using gin (phones);
alter table shop_customer enable row level security;
create policy tenant on shop_customer using (tenant_id = current_setting('app.tenant')::uuid);

create table shop_order (
  tenant_id uuid not null,
  id text not null,
  position int not null,
  no text not null,
  -- The number as anybody may write it: upper case, letters and digits only.
  no_key text not null,
  customer_id text not null,
  state text not null,
  placed_at timestamptz not null,
  version int not null default 1,
  document json not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references shop_customer (tenant_id, id) deferrable initially deferred
);
create index shop_order_by_no on shop_order (tenant_id, no_key);
create index shop_order_by_customer on shop_order (tenant_id, customer_id, placed_at desc);
create index shop_order_by_state on shop_order (tenant_id, state, placed_at desc);
alter table shop_order enable row level security;
create policy tenant on shop_order using (tenant_id = current_setting('app.tenant')::uuid);

-- Changes that were asked for, by our own key: asked again they are answered, not done, again.
create table shop_write (
  tenant_id uuid not null,
  key text not null,
  order_id text not null,
  contents text not null,
  actor_kind text not null,
  actor_id text not null,
  done_at timestamptz not null default now(),
  primary key (tenant_id, key)
);
alter table shop_write enable row level security;
create policy tenant on shop_write using (tenant_id = current_setting('app.tenant')::uuid);
