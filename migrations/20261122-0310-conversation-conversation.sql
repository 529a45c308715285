-- The thread of messages with one contact in one inbox, and who may speak in it now.
create table conversation (
  tenant_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  contact_id uuid not null,
  channel text not null,
  status text not null check (status in
    ('new', 'bot', 'queued', 'active', 'waiting', 'snoozed', 'resolved', 'abandoned')),
  owner_kind text not null default 'bot' check (owner_kind in ('bot', 'queue', 'agent')),
  owner_agent_id uuid,
  owner_name text,
  owner_avatar text,
  owner_since timestamptz not null default now(),
  -- Grows with every change of status or owner.
  version int not null default 0,
  last_seq int not null default 0,
  -- The newest message that is neither private nor a system message.
  last_said_seq int not null default 0,
  session_id uuid not null,
  customer_delivered_seq int not null default 0,
  customer_read_seq int not null default 0,
  staff_read_seq int not null default 0,
  -- When the customer's unanswered words began; and since when she waits for people.
  round_began_at timestamptz,
  waiting_since timestamptz,
  last_incoming_at timestamptz,
  emotion_label text,
  emotion_strength int,
  page_url text,
  page_title text,
  user_agent text,
  -- Renewed while her browser is connected; she counts as online until then.
  online_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, inbox_id, contact_id),
  foreign key (tenant_id, inbox_id) references inbox (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  check ((owner_kind = 'agent') = (owner_agent_id is not null))
);
create index conversation_by_time on conversation (tenant_id, updated_at desc, id desc);
create index conversation_by_owner on conversation (tenant_id, owner_kind, owner_agent_id, updated_at desc, id desc);
create index conversation_by_status on conversation (tenant_id, status, updated_at desc, id desc);
create index conversation_by_contact on conversation (tenant_id, contact_id);
alter table conversation enable row level security;
create policy tenant on conversation using (tenant_id = current_setting('app.tenant')::uuid);

-- How far each member of staff has read.
create table staff_read (
  tenant_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  seq int not null,
  read_at timestamptz not null default now(),
  primary key (tenant_id, conversation_id, staff_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
);
alter table staff_read enable row level security;
create policy tenant on staff_read using (tenant_id = current_setting('app.tenant')::uuid);
