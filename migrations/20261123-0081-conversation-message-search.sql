-- conversation: words that are each frequent but hardly ever meet made PostgreSQL read all messages from the newest on,
-- since it takes words for independent of each other. Now the newest few thousand are looked through first, which is enough
-- for a frequent word; if they do not fill the page, the index on words answers.
create or replace function find_messages(wanted tsquery, phrases text[], older_than uuid, most int)
returns table (id uuid) language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  tenant uuid := current_setting('app.tenant')::uuid;
  newest uuid[];
  matches text := 'm.words @@ $1 and not exists (select from unnest($2) as phrase where position(phrase in lower(m.text)) = 0)';
begin
  execute '
    select array(
      select m.id from (
        select r.id, r.words, r.text from message r
        where r.tenant_id = $5 and ($3 is null or r.id < $3)
        order by r.id desc limit 4000) m
      where ' || matches || '
      order by m.id desc limit $4)'
    into newest using wanted, phrases, older_than, most, tenant;
  if cardinality(newest) >= most then
    return query select unnest(newest);
    return;
  end if;
  return query execute '
    with found as materialized (
      select m.id from message m
      where m.tenant_id = $5 and ($3 is null or m.id < $3) and ' || matches || ')
    select found.id from found order by found.id desc limit $4'
    using wanted, phrases, older_than, most, tenant;
end
$$;
