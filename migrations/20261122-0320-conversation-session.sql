-- One opened-to-resolved episode of a conversation: the unit of reports.
create table session (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  inbox_id uuid not null,
  contact_id uuid not null,
  first_seq int not null,
  opened_at timestamptz not null default now(),
  opening text not null,
  resolved_at timestamptz,
  resolved_by text check (resolved_by in ('agent', 'bot', 'customer', 'silence')),
  resolved_by_id uuid,
  reopened_at timestamptz,
  -- Left unanswered in the queue.
  abandoned boolean not null default false,
  first_bot_reply_at timestamptz,
  first_human_reply_at timestamptz,
  last_agent_id uuid,
  topic text,
  topic_by uuid,
  rating_invited_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
);
create index session_by_conversation on session (tenant_id, conversation_id, opened_at desc);
create index session_by_time on session (tenant_id, opened_at);
create unique index session_open on session (tenant_id, conversation_id) where resolved_at is null;
alter table session enable row level security;
create policy tenant on session using (tenant_id = current_setting('app.tenant')::uuid);

-- Every change of who may speak. Append only.
create table owner_change (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  from_kind text not null check (from_kind in ('bot', 'queue', 'agent')),
  from_agent_id uuid,
  to_kind text not null check (to_kind in ('bot', 'queue', 'agent')),
  to_agent_id uuid,
  cause text not null,
  by_role text not null,
  by_id text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade
);
create index owner_change_by_conversation on owner_change (tenant_id, conversation_id, id);
alter table owner_change enable row level security;
create policy tenant on owner_change using (tenant_id = current_setting('app.tenant')::uuid);

-- Bot to people: why, and what the bot tells them.
create table handoff (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  reason text not null check (reason in ('customer_request', 'missing_knowledge', 'unsupported_request',
    'policy_restriction', 'tool_failure', 'negative_emotion', 'pending_clarification')),
  summary jsonb not null,
  requested_at timestamptz not null default now(),
  -- How it ended: taken by an agent, left by the customer, given back to the bot, or resolved.
  ended_at timestamptz,
  outcome text check (outcome in ('taken', 'left', 'returned', 'resolved')),
  taken_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
);
create index handoff_by_session on handoff (tenant_id, session_id, id desc);
alter table handoff enable row level security;
create policy tenant on handoff using (tenant_id = current_setting('app.tenant')::uuid);

-- What the customer thought of a session.
create table rating (
  tenant_id uuid not null,
  session_id uuid not null,
  conversation_id uuid not null,
  contact_id uuid not null,
  agent_id uuid,
  score int not null check (score between 1 and 5),
  tags text[] not null default '{}',
  comment text not null default '',
  anonymous boolean not null default false,
  rated_at timestamptz not null default now(),
  changed_at timestamptz,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
);
create index rating_by_time on rating (tenant_id, rated_at);
alter table rating enable row level security;
create policy tenant on rating using (tenant_id = current_setting('app.tenant')::uuid);
