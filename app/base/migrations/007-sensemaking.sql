-- The sense-making room. A run proposes, people decide; both are kept, and every coding names the reading it was made in.
-- One act by one person; undo takes back a whole act.
create table coding_act (
  id uuid primary key,
  process_id uuid not null references process,
  person_id uuid not null references person,
  at timestamptz not null,
  kind text not null check (kind in ('code', 'reject', 'withdraw', 'rest', 'exclude', 'return', 'move')),
  undone_at timestamptz,
  undone_by uuid references person
);
create index coding_act_person on coding_act (process_id, person_id, at);

create table run (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  manifest jsonb not null,
  output_hash text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  -- the act that asked for it; when that act is undone, the run before it stands again
  act_id uuid references coding_act,
  unique (process_id, number)
);

create table proposal (
  run_id uuid not null references run,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  focus_area_id uuid not null references focus_area,
  score double precision not null,
  margin double precision not null,
  band text not null check (band in ('sure', 'suggestion', 'rest')),
  shared_words jsonb not null,
  ranking jsonb not null,
  primary key (run_id, statement_id)
);

create table coding (
  id bigint generated always as identity primary key,
  act_id uuid not null references coding_act,
  process_id uuid not null references process,
  statement_id uuid not null references statement,
  reading_id uuid not null references reading,
  target text not null check (target in ('area', 'rest', 'exclusion')),
  focus_area_id uuid references focus_area,
  -- the name of the rest, or the reason for leaving out
  reason text check (length(reason) <= 500),
  state text not null check (state in ('confirmed', 'rejected', 'withdrawn')),
  run_id uuid references run,
  check ((target = 'area') = (focus_area_id is not null)),
  check (target = 'area' or state = 'withdrawn' or reason is not null)
);
create index coding_statement on coding (statement_id, id);
create index coding_process on coding (process_id, id);

-- What stands now: the newest coding per statement and target whose act is not undone.
-- process_id stands in the keys so that a question about one process reads that process alone.
create view standing_coding with (security_invoker = true) as
  select distinct on (c.process_id, c.statement_id, c.target, c.focus_area_id)
         c.id, c.process_id, c.statement_id, c.reading_id, c.target, c.focus_area_id, c.reason, c.state, c.run_id,
         a.person_id, a.at, a.id as act_id
    from coding c join coding_act a on a.id = c.act_id
   where a.undone_at is null
   order by c.process_id, c.statement_id, c.target, c.focus_area_id, c.id desc;

-- The ledger: every counted statement in exactly one place, with the name of its rest or the reason it is left out.
create view statement_place with (security_invoker = true) as
  select s.id as statement_id, s.process_id, s.number,
         case when c.exclusion is not null then 'excluded'
              when c.coded then 'coded'
              when c.rest is not null then 'rest'
              else 'waiting' end as place,
         case when c.exclusion is not null then c.exclusion
              when c.coded then null
              else c.rest end as reason
    from statement s
    left join (select process_id, statement_id,
                      bool_or(target = 'area') as coded,
                      max(reason) filter (where target = 'rest') as rest,
                      max(reason) filter (where target = 'exclusion') as exclusion
                 from standing_coding where state = 'confirmed'
                group by process_id, statement_id) c
      on c.process_id = s.process_id and c.statement_id = s.id
   where s.retired_at is null;

create table finding (
  id uuid primary key,
  process_id uuid not null references process,
  focus_area_id uuid references focus_area,
  position integer not null,
  sentence text not null check (length(sentence) between 1 and 1000),
  -- which statements prove it: {"focusAreaId": …, "words": …, "statementIds": […]}
  query jsonb not null,
  quotes jsonb not null default '[]',
  made_by uuid not null references person,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person
);

do $$ declare name text; begin
  foreach name in array array['run', 'proposal', 'coding_act', 'coding', 'finding'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, case when name in ('coding_act', 'finding') then 'select, insert, update' else 'select, insert' end);
  end loop;
end $$;
grant select on standing_coding, statement_place to forsamlingshus_app, forsamlingshus_worker;
