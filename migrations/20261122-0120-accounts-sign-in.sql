-- Sign-in's own tables, out of reach of the role that serves tenants. Their shape is what better-auth 1.7 wants.
create schema auth;
create table auth."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth.session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  user_id uuid not null references auth."user" (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index session_by_user on auth.session (user_id);
create index session_by_expiry on auth.session (expires_at);
create table auth.account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth."user" (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (user_id, provider_id)
);
create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
-- Failed sign-ins of a while, counted under fingerprints of addresses and e-mails, for all processes together.
create table auth.throttle (
  key text primary key,
  count int not null,
  since timestamptz not null
);
create index throttle_by_age on auth.throttle (since);

alter table staff add foreign key (user_id) references auth."user" (id) on delete set null;
