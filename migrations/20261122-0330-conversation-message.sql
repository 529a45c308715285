-- What was said. `seq` has no gaps within a conversation; `client_id` and `source_id` make a repeated delivery harmless.
create table message (
  tenant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  inbox_id uuid not null,
  seq int not null check (seq > 0),
  direction text not null check (direction in ('incoming', 'outgoing', 'system')),
  author_kind text not null check (author_kind in ('customer', 'bot', 'agent', 'system')),
  author_id text,
  author_name text,
  author_avatar text,
  private boolean not null default false,
  text text not null default '',
  content jsonb not null default '{}',
  client_id text,
  source_id text,
  feedback text check (feedback in ('up', 'down')),
  feedback_at timestamptz,
  reading jsonb,
  -- Words and pairs of Chinese characters, each led by the tenant's mark.
  words tsvector,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  unique (tenant_id, conversation_id, seq),
  unique (tenant_id, conversation_id, client_id),
  unique (tenant_id, inbox_id, source_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
  foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade,
  check (direction <> 'incoming' or author_kind = 'customer')
);
create index message_by_session on message (tenant_id, session_id, seq);
create index message_incoming on message (tenant_id, conversation_id, seq) where direction = 'incoming';
create index message_words on message using gin (words);
alter table message enable row level security;
create policy tenant on message using (tenant_id = current_setting('app.tenant')::uuid);

-- Under row-level security an index on words cannot be used by an ordinary query: PostgreSQL will not run the match
-- before the policy, as it is not leakproof. This function runs as the owner of the table and keeps to the tenant of
-- the transaction by itself.
create function find_messages(wanted tsquery, phrases text[], older_than uuid, most int)
returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- Planned anew each time: for a rare word through the index on words, for a frequent one from the newest message on.
  return query execute '
    select m.id from message m
    where m.tenant_id = current_setting(''app.tenant'')::uuid
      and m.words @@ $1
      and not exists (select from unnest($2) as phrase where position(phrase in lower(m.text)) = 0)
      and ($3 is null or m.id < $3)
    order by m.id desc
    limit $4' using wanted, phrases, older_than, most;
end
$$;
revoke all on function find_messages from public;
grant execute on function find_messages to zhanggui_app;
