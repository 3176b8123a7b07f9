-- Themes beside the focus areas: what statements are about unasked. A run proposes, people accept, and the codebook is
-- made of acts, so that it can be read as it was at any of them (docs/decisions/015-themes-beside-areas.md).
create table theme_run (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  manifest jsonb not null,
  output_hash text not null,
  -- labels and terms of each group, and its quotes as places in statements
  report jsonb not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  unique (process_id, number)
);

-- Where a run lays each statement, by the numbers of its groups; without them it is near to nothing.
create table theme_place (
  run_id uuid not null references theme_run,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  theme integer,
  parent integer,
  grandparent integer,
  firm boolean not null,
  primary key (run_id, statement_id),
  check ((theme is null) = (parent is null) and (theme is null) = (grandparent is null))
);

-- One thing one person did to the codebook, undone whole.
create table codebook_act (
  id uuid primary key,
  process_id uuid not null references process,
  person_id uuid not null references person,
  at timestamptz not null,
  kind text not null check (kind in
    ('add', 'accept', 'decline', 'edit', 'merge', 'split', 'retire', 'restore', 'confirm', 'reject', 'move', 'withdraw')),
  undone_at timestamptz,
  undone_by uuid references person
);
create index codebook_act_process on codebook_act (process_id, at);

-- A proposal that was answered: what it was about, so that a later run does not ask the same again.
create table codebook_answer (
  act_id uuid not null references codebook_act,
  process_id uuid not null references process,
  run_id uuid not null references theme_run,
  kind text not null check (kind in ('new', 'join', 'merge', 'split', 'leave')),
  level text not null check (level in ('fine', 'middle', 'coarse')),
  accepted boolean not null,
  theme_ids uuid[] not null,
  statement_ids uuid[] not null,
  hash text not null,
  primary key (act_id, hash)
);
create index codebook_answer_process on codebook_answer (process_id);

create table theme (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  made_at timestamptz not null,
  unique (process_id, number)
);

create table theme_entry (
  id bigint generated always as identity primary key,
  act_id uuid not null references codebook_act,
  process_id uuid not null references process,
  theme_id uuid not null references theme,
  name text not null check (length(name) between 1 and 200),
  definition text not null default '' check (length(definition) <= 2000),
  use_when text not null default '' check (length(use_when) <= 2000),
  not_when text not null default '' check (length(not_when) <= 2000),
  focus_area_id uuid references focus_area,
  parent_id uuid references theme,
  retired boolean not null default false,
  merged_into uuid references theme,
  check (merged_into is null or retired)
);
create index theme_entry_theme on theme_entry (process_id, theme_id, id);

create table theme_coding (
  id bigint generated always as identity primary key,
  act_id uuid not null references codebook_act,
  process_id uuid not null references process,
  statement_id uuid not null references statement,
  -- null when its words are in the raw text of its contribution
  reading_id uuid references reading,
  theme_id uuid not null references theme,
  -- placed: it came along with an accepted proposal; confirmed: a person looked at it
  state text not null check (state in ('placed', 'confirmed', 'rejected', 'withdrawn')),
  firm boolean not null default false,
  run_id uuid references theme_run
);
create index theme_coding_pair on theme_coding (process_id, theme_id, statement_id, id);
create index theme_coding_act on theme_coding (act_id);

-- The codebook as it stands: the newest entry of each theme whose act is not undone.
create view standing_theme with (security_invoker = true) as
  select distinct on (e.process_id, e.theme_id)
         e.theme_id as id, e.process_id, t.number, e.name, e.definition, e.use_when, e.not_when, e.focus_area_id,
         e.parent_id, e.retired, e.merged_into, a.id as act_id, a.person_id, a.at
    from theme_entry e join codebook_act a on a.id = e.act_id join theme t on t.id = e.theme_id
   where a.undone_at is null
   order by e.process_id, e.theme_id, e.id desc;

create view standing_theme_coding with (security_invoker = true) as
  select distinct on (c.process_id, c.theme_id, c.statement_id)
         c.id, c.process_id, c.theme_id, c.statement_id, c.reading_id, c.state, c.firm, c.run_id,
         a.id as act_id, a.person_id, a.at
    from theme_coding c join codebook_act a on a.id = c.act_id
   where a.undone_at is null
   order by c.process_id, c.theme_id, c.statement_id, c.id desc;

-- Who counts in a theme: placed or confirmed, in a theme in use, and a statement that counts and is not left out.
create view theme_member with (security_invoker = true) as
  select c.process_id, c.theme_id, c.statement_id, c.state, c.firm, c.run_id, c.act_id, c.person_id, c.at
    from standing_theme_coding c
    join standing_theme t on t.process_id = c.process_id and t.id = c.theme_id and not t.retired
    join statement_place p on p.process_id = c.process_id and p.statement_id = c.statement_id and p.place <> 'excluded'
   where c.state in ('placed', 'confirmed');

do $$ declare name text; begin
  foreach name in array array['theme_run', 'theme_place', 'codebook_act', 'codebook_answer', 'theme', 'theme_entry', 'theme_coding'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, case when name = 'codebook_act' then 'select, insert, update' else 'select, insert' end);
  end loop;
  -- Removal by law reaches what holds words.
  foreach name in array array['theme_run', 'theme_entry'] loop
    execute format('create policy secretaries_strike on %s for update to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select publishable_processes())::uuid[])) with check (process_id = any ((select publishable_processes())::uuid[]))', name);
  end loop;
end $$;
grant update (report) on theme_run to forsamlingshus_app, forsamlingshus_worker;
grant update (name, definition, use_when, not_when) on theme_entry to forsamlingshus_app, forsamlingshus_worker;
grant select on standing_theme, standing_theme_coding, theme_member to forsamlingshus_app, forsamlingshus_worker;
