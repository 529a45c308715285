-- Which sweep runs next when, and who runs it now, for all worker processes together. Nothing in it is state of a
-- tenant: an empty table only means that every sweep is due.
create schema worker;
create table worker.sweep (
  name text primary key,
  due_at timestamptz not null,
  held_by uuid not null,
  held_until timestamptz,
  runs bigint not null default 1
);
