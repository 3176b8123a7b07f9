-- Events are the audit log: append-only, ids and codes, never text that people wrote.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid references person,
  kind text not null,
  process_id uuid references process,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}'
);
create index event_process on event (process_id, id);
create index event_subject on event (subject_kind, subject_id);
call close_table('event');
grant select, insert on event to forsamlingshus_app, forsamlingshus_worker;
create policy members_read on event for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]) or (process_id is null and viewer_is_administrator()));
create policy actor_records on event for insert to forsamlingshus_app, forsamlingshus_worker
  with check (actor_id is not distinct from viewer());

-- Jobs follow from events in the same transaction. A job runs as the person whose act caused it.
create table job (
  id uuid primary key,
  kind text not null,
  process_id uuid references process,
  viewer_id uuid references person,
  payload jsonb not null default '{}',
  made_at timestamptz not null default now(),
  run_after timestamptz not null default now(),
  leased_until timestamptz,
  attempts integer not null default 0,
  finished_at timestamptz,
  gave_up_at timestamptz,
  problem_code text
);
create index job_waiting on job (run_after) where finished_at is null and gave_up_at is null;
call close_table('job');
grant select, insert on job to forsamlingshus_app;
grant select, insert, update on job to forsamlingshus_worker;
create policy members_read on job for select to forsamlingshus_app
  using (process_id = any ((select readable_processes())::uuid[]) or viewer_id = viewer());
create policy actor_asks on job for insert to forsamlingshus_app, forsamlingshus_worker
  with check (viewer_id is not distinct from viewer());
create policy worker_runs on job for select to forsamlingshus_worker using (true);
create policy worker_settles on job for update to forsamlingshus_worker using (true) with check (true);
