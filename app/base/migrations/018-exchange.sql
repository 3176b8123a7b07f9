-- Coding that comes in files from other programs: looked at first, then laid in by a person, and taken back whole.
create table exchange_import (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('codebook', 'project')),
  -- the file's name
  title text not null check (length(title) between 1 and 500),
  -- of the file as it came; the file itself is not kept
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- what was read, deflated JSON, while it waits for an answer; it goes with the answer
  content bytea,
  made_by uuid not null references person,
  made_at timestamptz not null,
  waits_until timestamptz not null,
  given_up_at timestamptz,
  taken_at timestamptz,
  taken_by uuid references person,
  coding_act_id uuid references coding_act,
  codebook_act_id uuid references codebook_act,
  added_areas integer not null default 0,
  added_themes integer not null default 0,
  added_codings integer not null default 0,
  taken_back_at timestamptz,
  taken_back_by uuid references person,
  check ((taken_at is null) = (taken_by is null)),
  check (content is null or (taken_at is null and given_up_at is null))
);
create index exchange_import_process on exchange_import (process_id, made_at);

-- Which focus area or theme a code of another program became: the next file from there finds it again, and ours keeps its id.
create table exchange_code (
  process_id uuid not null references process,
  guid uuid not null,
  import_id uuid not null references exchange_import,
  focus_area_id uuid references focus_area,
  theme_id uuid references theme,
  primary key (process_id, guid),
  check ((focus_area_id is null) <> (theme_id is null))
);

-- An import is one act over many statements.
alter table coding_act
  drop constraint coding_act_kind_check,
  add constraint coding_act_kind_check check (kind in ('code', 'reject', 'withdraw', 'rest', 'exclude', 'return', 'move', 'import'));
alter table codebook_act
  drop constraint codebook_act_kind_check,
  add constraint codebook_act_kind_check check (kind in
    ('add', 'accept', 'decline', 'edit', 'merge', 'split', 'retire', 'restore', 'confirm', 'reject', 'move', 'withdraw', 'import'));

do $$ declare name text; begin
  foreach name in array array['exchange_import', 'exchange_code'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, 'select, insert, update, delete');
  end loop;
end $$;
