-- The role that serves tenants. Row-level security binds it; the owner of the tables (migrations, the outbox relay,
-- sweeps over all tenants) is not bound. Roles belong to the whole cluster, hence the care for one that exists.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'zhanggui_app') then
    create role zhanggui_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
do $$
begin
  execute format('grant zhanggui_app to %I', current_user);
exception
  when others then null;
end
$$;
grant usage on schema public to zhanggui_app;
alter default privileges in schema public grant select, insert, update, delete on tables to zhanggui_app;
alter default privileges in schema public grant usage, select on sequences to zhanggui_app;
