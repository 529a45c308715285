-- dialogue: what the bot decided on each message of a customer. One row a message: a message told twice is handled once.
create table dialogue_turn (
  tenant_id uuid not null references tenant (id),
  message_id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  decision text not null,
  reason text not null,
  confidence real not null check (confidence between 0 and 1),
  faq_key text,
  -- The words of the bot, if it spoke.
  reply_id uuid,
  -- What it did besides speaking: names and facts.
  actions jsonb not null default '[]',
  decided_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, message_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
);
create index dialogue_turn_by_conversation on dialogue_turn (tenant_id, conversation_id, decided_at);
alter table dialogue_turn enable row level security;
create policy tenant on dialogue_turn using (tenant_id = current_setting('app.tenant')::uuid);

-- What the bot remembers of a session: who she proved to be, what was offered last, which step is open.
create table dialogue_state (
  tenant_id uuid not null references tenant (id),
  session_id uuid not null,
  state jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, session_id),
  foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
);
alter table dialogue_state enable row level security;
create policy tenant on dialogue_state using (tenant_id = current_setting('app.tenant')::uuid);
