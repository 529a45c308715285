-- The working copy of the knowledge base. What is answered is the current release, never this table.
create table faq_entry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- The stable name by which import and export know the entry.
  key text not null check (length(key) between 1 and 120),
  category text not null check (length(category) between 1 and 60),
  wordings jsonb not null,
  answers jsonb not null,
  guidance jsonb not null default '{}',
  enabled boolean not null default true,
  version int not null default 1,
  -- Of the content; and of the content in the current release, null when it is not in it.
  digest text not null,
  published_digest text,
  updated_at timestamptz not null default now(),
  updated_by text,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index faq_entry_by_time on faq_entry (tenant_id, updated_at desc, id desc);
create index faq_entry_by_category on faq_entry (tenant_id, category);
alter table faq_entry enable row level security;
create policy tenant on faq_entry using (tenant_id = current_setting('app.tenant')::uuid);
