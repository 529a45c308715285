-- What a person asked for by law: her data given out, or erased. Of an erased person only the fact stays.
create table privacy_request (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('export', 'erasure')),
  state text not null check (state in ('unconfirmed', 'queued', 'running', 'done', 'failed', 'withdrawn')),
  -- Null once she is erased.
  contact_id uuid,
  reason text not null check (reason in ('asked', 'consent_withdrawn', 'no_longer_needed', 'unlawful', 'other')),
  note text not null default '' check (length(note) <= 500),
  -- To be typed by whoever confirms.
  code text,
  preview jsonb not null default '{}',
  requested_by uuid not null,
  requested_by_name text,
  requested_at timestamptz not null default now(),
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  error text,
  -- Sealed: what is left to do after the rows are gone.
  pending text,
  proof_number int,
  storage_key text,
  size int,
  file_until timestamptz,
  primary key (tenant_id, id)
);
create index privacy_request_by_time on privacy_request (tenant_id, id desc);
create index privacy_request_by_contact on privacy_request (tenant_id, contact_id) where contact_id is not null;
alter table privacy_request enable row level security;
create policy tenant on privacy_request using (tenant_id = current_setting('app.tenant')::uuid);

-- Proofs of erasures: each holds the hash of the one before it, so that none can be changed or taken out unseen.
create table privacy_proof (
  tenant_id uuid not null references tenant (id),
  number int not null check (number > 0),
  request_id uuid not null,
  made_at timestamptz not null default now(),
  statement jsonb not null,
  previous_hash text not null,
  hash text not null,
  signature text not null,
  primary key (tenant_id, number)
);
alter table privacy_proof enable row level security;
create policy tenant on privacy_proof using (tenant_id = current_setting('app.tenant')::uuid);

-- Who agreed to what, under which text, and who took it back. Append only: the newest row of a kind holds.
create table consent_record (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('marketing', 'face', 'voice_recording', 'profiling', 'cross_border', 'service')),
  given boolean not null,
  at timestamptz not null default clock_timestamp(),
  channel text not null check (length(channel) between 1 and 40),
  text_version text not null default '' check (length(text_version) <= 100),
  note text not null default '' check (length(note) <= 500),
  by_kind text not null check (by_kind in ('customer', 'staff', 'system')),
  by_id uuid,
  by_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id)
);
create index consent_record_by_contact on consent_record (tenant_id, contact_id, kind, id desc);
alter table consent_record enable row level security;
create policy tenant on consent_record using (tenant_id = current_setting('app.tenant')::uuid);
create function consent_record_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a consent record is not changed: add another one' using errcode = 'insufficient_privilege';
end
$$;
create trigger consent_record_stays before update on consent_record
  for each row when (old is distinct from new) execute function consent_record_stays();

-- How many days something is kept; 0 = until it is erased. A kind without a row has the standard of the program.
create table retention_rule (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  days int not null check (days between 0 and 36500),
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (tenant_id, kind)
);
alter table retention_rule enable row level security;
create policy tenant on retention_rule using (tenant_id = current_setting('app.tenant')::uuid);
