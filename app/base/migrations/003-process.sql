-- The process room: phases, focus areas, decisions, promises, budget.
-- Dates of any precision are kept as from, to, precision and the words as written.
create table phase (
  id uuid primary key,
  process_id uuid not null references process,
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  description text not null default '' check (length(description) <= 5000),
  start_date jsonb,
  end_date jsonb,
  unique (process_id, position) deferrable initially deferred
);

create table focus_area (
  id uuid primary key,
  process_id uuid not null references process,
  position integer not null,
  name text not null check (length(name) between 1 and 300),
  definition text not null check (length(definition) <= 10000),
  ended_at timestamptz,
  unique (process_id, position) deferrable initially deferred
);

create table decision (
  id uuid primary key,
  process_id uuid not null references process,
  what text not null check (length(what) between 1 and 2000),
  decided_by text not null check (length(decided_by) between 1 and 200),
  decided_on jsonb,
  case_number text check (length(case_number) <= 100),
  position integer not null
);

create table promise (
  id uuid primary key,
  process_id uuid not null references process,
  what text not null check (length(what) between 1 and 2000),
  due jsonb not null,
  kept_on jsonb,
  note text not null default '' check (length(note) <= 2000),
  position integer not null
);

create table budget_line (
  id uuid primary key,
  process_id uuid not null references process,
  position integer not null,
  covers text not null check (length(covers) between 1 and 500),
  -- Whole øre, with the words as written; null where the amount covers several things and is not split.
  amount_oere bigint,
  amount_text text not null default '' check (length(amount_text) <= 200),
  is_total boolean not null default false
);

do $$ declare name text; begin
  foreach name in array array['phase', 'focus_area', 'decision', 'promise', 'budget_line'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, 'select, insert, update, delete');
    execute format('create index %I on %I (process_id, position)', name || '_process', name);
  end loop;
end $$;
