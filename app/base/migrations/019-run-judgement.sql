-- How sure a run was of each proposal, and where else it thought the statement may belong.
alter table proposal
  add column confidence double precision,
  add column also uuid[] not null default '{}';

-- A run was made again from what it was made from: whether the same bytes came of it. Added to, never altered.
create table run_check (
  id uuid primary key,
  process_id uuid not null references process,
  run_id uuid not null references run,
  -- gone: what it was made from is no longer there as it was; version: the house computes otherwise than then
  outcome text not null check (outcome in ('same', 'different', 'gone', 'version')),
  asked_by uuid not null references person,
  checked_at timestamptz not null
);
create index run_check_run on run_check (run_id, checked_at);

call close_table('run_check');
call open_to_process('run_check', 'select, insert');
