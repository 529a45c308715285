-- customers: contacts are found by any part of their names, addresses, numbers and tags, also where there are hundreds of
-- thousands of them. Indexed are single characters and pairs of neighbours, which serves writing without spaces as well.

-- Each led by the tenant's mark, so that one tenant's search does not wade through another's contacts.
create function text_grams(tenant uuid, texts text[]) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct right(tenant::text, 6) || substr(one, place, size)), '{}')
  from unnest(texts) as one, generate_series(1, length(one)) as place, generate_series(1, 2) as size
$$;

-- For a wanted part: its pairs, or the character if it is only one.
create function wanted_grams(tenant uuid, part text) returns text[]
language sql immutable parallel safe as $$
  select array_agg(distinct right(tenant::text, 6) || substr(part, place, least(2, length(part))))
  from generate_series(1, greatest(1, length(part) - 1)) as place
$$;

create function contact_grams(
  tenant uuid, name text, email text, shop_customer_id text, phone text, phone_typed text, tags text[])
returns text[] language sql immutable parallel safe as $$
  select public.text_grams(tenant, array_remove(array[lower(name), lower(email), lower(shop_customer_id),
    regexp_replace(phone, '\D', '', 'g'), regexp_replace(phone_typed, '\D', '', 'g')], null)
    || array(select lower(tag) from unnest(tags) as tag))
$$;

create index contact_by_grams on contact using gin (
  contact_grams(tenant_id, name, email, shop_customer_id, phone, phone_typed, tags)) where merged_into is null;

-- Under row-level security PostgreSQL would not use that index, as its operator is not leakproof. This function runs as
-- the owner of the table and keeps to the tenant of the transaction by itself.
create function find_contacts(wanted text, digits text, seen_before timestamptz, id_before uuid, most int)
returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  tenant uuid := current_setting('app.tenant')::uuid;
  part text := '%' || regexp_replace(wanted, '([\\%_])', '\\\1', 'g') || '%';
  grams text := 'contact_grams(c.tenant_id, c.name, c.email, c.shop_customer_id, c.phone, c.phone_typed, c.tags)';
begin
  -- Planned anew each time: for a rare part through the index on parts, for a frequent one from who was here last on.
  return query execute '
    select c.id from contact c
    where c.tenant_id = $1 and c.merged_into is null
      and (' || grams || ' @> $2' || case when digits is null then '' else ' or ' || grams || ' @> $3' end || ')
      and (c.name ilike $4 or c.email ilike $4 or c.shop_customer_id ilike $4
        or exists (select from unnest(c.tags) as tag where tag ilike $4)
        or $5 is not null and (regexp_replace(c.phone, ''\D'', '''', ''g'') like $5
          or regexp_replace(c.phone_typed, ''\D'', '''', ''g'') like $5))
      and ($6 is null or (c.last_seen_at, c.id) < ($6, $7))
    order by c.last_seen_at desc, c.id desc
    limit $8'
    using tenant, wanted_grams(tenant, lower(wanted)), wanted_grams(tenant, digits), part,
      '%' || digits || '%', seen_before, id_before, most;
end
$$;
revoke all on function find_contacts from public;
grant execute on function find_contacts to zhanggui_app;
