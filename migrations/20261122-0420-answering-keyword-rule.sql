-- Words that lead to products, questions or pages; in force as soon as they are saved.
create table keyword_rule (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  place int not null,
  rule jsonb not null,
  primary key (tenant_id, id)
);
alter table keyword_rule enable row level security;
create policy tenant on keyword_rule using (tenant_id = current_setting('app.tenant')::uuid);
