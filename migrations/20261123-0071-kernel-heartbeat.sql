-- Which processes serve this database, and how quick the way of messages was in each minute of the last hours. Shown on
-- the health page; nothing depends on it, so it is neither logged nor backed up.
create schema watch;
create unlogged table watch.process (
  id uuid primary key,
  host text not null,
  pid int not null,
  roles text[] not null,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null default clock_timestamp(),
  figures jsonb not null default '{}'
);
create unlogged table watch.minute (
  minute timestamptz not null,
  process_id uuid not null,
  -- For each stage, how many messages took up to each of the bounds of the histogram.
  stages jsonb not null,
  primary key (minute, process_id)
);

-- When something was last done that nobody sees otherwise, such as a backup.
create table watch.mark (name text primary key, at timestamptz not null);
