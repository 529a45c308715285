-- Published states of the knowledge base. Never changed; the one with the greatest number answers.
create table knowledge_release (
  tenant_id uuid not null references tenant (id),
  number int not null check (number > 0),
  published_at timestamptz not null default now(),
  published_by text,
  note text not null default '',
  -- The release that this one brought back.
  restored_from int,
  entries int not null,
  content jsonb not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, restored_from) references knowledge_release (tenant_id, number)
);
alter table knowledge_release enable row level security;
create policy tenant on knowledge_release using (tenant_id = current_setting('app.tenant')::uuid);
