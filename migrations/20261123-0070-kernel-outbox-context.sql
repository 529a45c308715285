-- What a fact carries beside its payload: ids by which the work that follows from it can be found in logs and traces.
alter table outbox add column context jsonb;
