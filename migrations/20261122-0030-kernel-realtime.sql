-- What processes tell each other for browsers, where it is too long for a notification. Read within moments, then swept
-- away; nothing depends on it, so it is neither logged nor backed up.
create schema realtime;
create unlogged table realtime.attachment (
  id bigserial primary key,
  created_at timestamptz not null default now(),
  payload bytea not null
);
create index attachment_by_age on realtime.attachment (created_at);
