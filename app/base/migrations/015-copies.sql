-- Statements that are copies of each other, and views that few have or one group alone. A run finds, people decide.
-- Ids only: the words stand in their statements.
create table copy_run (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  manifest jsonb not null,
  output_hash text not null,
  -- statements it looked at
  statements integer not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  unique (process_id, number)
);

create table copy_member (
  run_id uuid not null references copy_run,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  set_number integer not null,
  -- the first stands for the set
  position integer not null,
  -- the loosest likeness within the set
  kind text not null check (kind in ('exact', 'near', 'campaign')),
  primary key (run_id, statement_id)
);

-- A person has said that a statement is no copy of these others; it holds through new runs until taken back.
create table copy_unlike (
  id uuid primary key,
  process_id uuid not null references process,
  statement_id uuid not null references statement,
  -- ids of those it was held against
  others jsonb not null,
  said_by uuid not null references person,
  said_at timestamptz not null,
  undone_by uuid references person,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create unique index copy_unlike_once on copy_unlike (statement_id) where undone_at is null;
create index copy_unlike_process on copy_unlike (process_id);

create table minority_run (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  manifest jsonb not null,
  output_hash text not null,
  statements integer not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  unique (process_id, number)
);

create table minority_view (
  run_id uuid not null references minority_run,
  number integer not null,
  process_id uuid not null references process,
  -- the statement that stands for them, and the ids of all
  shown_id uuid not null references statement,
  statement_ids jsonb not null,
  -- different ones: copies counted once
  size integer not null,
  primary key (run_id, number)
);

-- What a person has said of a view: kept with the statements it was said of, whatever later runs find.
create table minority_decision (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('rare', 'oneGroup')),
  shown_id uuid not null references statement,
  statement_ids jsonb not null,
  accepted boolean not null,
  -- the person's own words for it
  sentence text check (length(sentence) between 1 and 1000),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  undone_by uuid references person,
  undone_at timestamptz,
  check (accepted = (sentence is not null)),
  check ((undone_by is null) = (undone_at is null))
);
create index minority_decision_process on minority_decision (process_id);

do $$ declare name text; begin
  foreach name in array array['copy_run', 'copy_member', 'copy_unlike', 'minority_run', 'minority_view', 'minority_decision'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, case when name in ('copy_unlike', 'minority_decision') then 'select, insert, update' else 'select, insert' end);
  end loop;
end $$;
