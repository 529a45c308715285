-- Which entry was given as an answer, how sure the bot was, and what the customer thought of it. No words.
create table given_answer (
  tenant_id uuid not null references tenant (id),
  message_id uuid not null,
  conversation_id uuid not null,
  entry_id uuid not null,
  release_number int not null,
  confidence real not null check (confidence between 0 and 1),
  given_at timestamptz not null default now(),
  feedback text check (feedback in ('up', 'down')),
  primary key (tenant_id, message_id)
);
create index given_answer_by_entry on given_answer (tenant_id, entry_id, given_at);
alter table given_answer enable row level security;
create policy tenant on given_answer using (tenant_id = current_setting('app.tenant')::uuid);
