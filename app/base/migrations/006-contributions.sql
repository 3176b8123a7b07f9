-- The contributions room: what was said, one idea at a time, with its place in the source.
create table process_counter (
  process_id uuid primary key references process,
  next_statement integer not null default 1
);

create table contribution (
  id uuid primary key,
  process_id uuid not null references process,
  document_id uuid not null references document,
  reading_id uuid not null references reading,
  -- a compiled note gathers many voices; an input is one sender's
  kind text not null check (kind in ('compiledNote', 'input')),
  basis text not null check (basis in ('verbatim', 'compiled', 'transcribed')),
  channel text not null,
  -- groups or tables behind a compiled note, when it says so; a group is not a person
  groups integer,
  -- one contribution for the whole document, or one per sender in it
  position integer not null default 0,
  unique (document_id, position)
);

create table statement (
  id uuid primary key,
  process_id uuid not null references process,
  contribution_id uuid not null references contribution,
  document_id uuid not null references document,
  number integer not null,
  position integer not null,
  basis text not null check (basis in ('verbatim', 'compiled', 'transcribed')),
  -- unknown is null, and is said so
  group_label text,
  question_number integer,
  question text,
  -- where it stands in the newest approved reading; spans are code points in the raw text and never move
  reading_id uuid not null references reading,
  spans json not null,
  text text not null,
  -- raw place of its first character: the same statement in every reading
  raw_start integer not null,
  split_from uuid references statement,
  -- a statement that was split, or that a newer reading no longer finds, is not counted; its codings stay
  retired_at timestamptz,
  retired_because text check (retired_because in ('split', 'notInReading', 'splitUndone')),
  made_at timestamptz not null,
  unique (process_id, number)
);
create index statement_process on statement (process_id, number) where retired_at is null;
create index statement_document on statement (document_id, raw_start);
create index statement_parts on statement (split_from) where split_from is not null;
create index statement_contribution on statement (contribution_id);
-- nearest neighbours by letter triplets: statements nearly equal to one
create index statement_similar on statement using gist (text gist_trgm_ops);
create index statement_search on statement using gin (to_tsvector('danish', text));

-- The words of a statement in each reading it stood in.
create table statement_wording (
  statement_id uuid not null references statement,
  reading_id uuid not null references reading,
  process_id uuid not null references process,
  spans json not null,
  text text not null,
  primary key (statement_id, reading_id)
);

-- What a note says its groups said together. Restates points; never counted beside them.
create table overall_feedback (
  id uuid primary key,
  process_id uuid not null references process,
  contribution_id uuid not null references contribution,
  document_id uuid not null references document,
  reading_id uuid not null references reading,
  position integer not null,
  raw_start integer not null,
  spans json not null,
  text text not null,
  unique (document_id, raw_start)
);

create table feedback_link (
  feedback_id uuid not null references overall_feedback,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  score double precision not null,
  linked_by uuid references person,
  primary key (feedback_id, statement_id)
);

do $$ declare name text; begin
  foreach name in array array['process_counter', 'contribution', 'statement', 'statement_wording', 'overall_feedback', 'feedback_link'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, case when name = 'feedback_link' then 'select, insert, update, delete' else 'select, insert, update' end);
  end loop;
end $$;
