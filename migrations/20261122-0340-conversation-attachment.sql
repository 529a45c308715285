-- A picture or file. Uploaded first, then used once, by a message of its uploader; what is never used is swept away.
create table attachment (
  tenant_id uuid not null,
  id uuid not null,
  uploaded_by_kind text not null check (uploaded_by_kind in ('contact', 'staff', 'bot')),
  uploaded_by uuid not null,
  conversation_id uuid,
  message_id uuid,
  place int not null default 0,
  name text not null,
  mime text not null,
  kind text not null check (kind in ('image', 'audio', 'video', 'file')),
  size int not null check (size >= 0),
  width int,
  height int,
  storage_key text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id) on delete cascade,
  check ((conversation_id is null) = (message_id is null))
);
create index attachment_by_message on attachment (tenant_id, message_id, place) where message_id is not null;
create index attachment_unused on attachment (created_at) where message_id is null;
alter table attachment enable row level security;
create policy tenant on attachment using (tenant_id = current_setting('app.tenant')::uuid);
