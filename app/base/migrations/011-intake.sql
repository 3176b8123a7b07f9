-- A contribution need not come from a document: a row of a sheet, or what was pasted or typed, has its own raw text.
create table intake (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('sheet', 'paste')),
  -- the file's name, or what the paste is called
  title text not null check (length(title) between 1 and 500),
  channel text not null check (channel in ('committee', 'villageHall', 'stakeholder', 'workplace', 'web', 'mail', 'letter', 'postcard', 'unknown')),
  -- of the file as it came; the file itself is not kept
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- sheets and columns as found: names, counts, samples; samples go with the rows
  sheets jsonb not null default '[]',
  -- which column is what, once a person has said so
  mapping jsonb,
  checked_at timestamptz,
  made_by uuid not null references person,
  made_at timestamptz not null,
  -- the waiting rows are deleted by then, whatever happens
  waits_until timestamptz,
  started_at timestamptz,
  started_by uuid references person,
  finished_at timestamptz,
  given_up_at timestamptz,
  -- rows taken in, and rows that were here already
  taken integer not null default 0,
  known integer not null default 0,
  rows_total integer not null default 0,
  taken_back_at timestamptz,
  taken_back_by uuid references person
);
create index intake_process on intake (process_id, made_at);

-- Rows that wait between upload and import, a thousand to a chunk: deflated JSON. A chunk goes in the transaction that takes it in.
create table intake_chunk (
  intake_id uuid not null references intake,
  process_id uuid not null references process,
  sheet integer not null,
  position integer not null,
  rows integer not null,
  content bytea not null,
  primary key (intake_id, sheet, position)
);

-- Rows that cannot be taken in as they are: which, where and why; never what they say.
create table intake_failure (
  intake_id uuid not null references intake,
  process_id uuid not null references process,
  row_number integer not null,
  column_name text not null,
  reason text not null,
  primary key (intake_id, row_number, column_name, reason)
);

-- How a source was mapped last time: a source is known by its set of column names.
create table intake_mapping (
  process_id uuid not null references process,
  columns_hash text not null,
  mapping jsonb not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (process_id, columns_hash)
);

alter table contribution
  alter column document_id drop not null,
  alter column reading_id drop not null,
  add column intake_id uuid references intake,
  add column raw_text text,
  add column raw_sha256 text check (raw_sha256 ~ '^[0-9a-f]{64}$'),
  add column sender_kind text check (length(sender_kind) <= 200),
  add column place text check (length(place) <= 200),
  add column said_on date,
  add column own_id text check (length(own_id) <= 200),
  add column row_number integer,
  -- what makes a row the same row in a second import
  add column row_key text,
  add constraint contribution_origin check (
    case when document_id is not null
         then reading_id is not null and intake_id is null and raw_text is null and raw_sha256 is null and row_key is null
         else reading_id is null and intake_id is not null and raw_text is not null and raw_sha256 is not null end);
create unique index contribution_row_key on contribution (process_id, row_key) where row_key is not null;
create index contribution_intake on contribution (intake_id) where intake_id is not null;

-- Without a document the spans of a statement count code points in the raw text of its contribution.
alter table statement
  alter column document_id drop not null,
  alter column reading_id drop not null,
  add column intake_id uuid references intake,
  add column row_number integer,
  add constraint statement_origin check (
    (document_id is null) = (reading_id is null) and (document_id is null) = (intake_id is not null)),
  drop constraint statement_retired_because_check,
  add constraint statement_retired_because_check check (retired_because in ('split', 'notInReading', 'splitUndone', 'takenBack'));
create index statement_intake on statement (intake_id) where intake_id is not null;

alter table coding alter column reading_id drop not null;

do $$ declare name text; begin
  foreach name in array array['intake', 'intake_chunk', 'intake_failure', 'intake_mapping'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, 'select, insert, update, delete');
  end loop;
end $$;
