-- Double coding: a second person codes a drawn sample without seeing what the first has done (docs/decisions/016).
create table sample (
  id uuid primary key,
  process_id uuid not null references process,
  number integer not null,
  -- what it was drawn with, so that it can be drawn again
  seed integer not null,
  share integer not null check (share between 1 and 100),
  -- counted statements when it was drawn, and those of them left out because the second coder had coded them
  counted integer not null,
  left_out integer not null,
  coder_id uuid not null references person,
  drawn_by uuid not null references person,
  drawn_at timestamptz not null,
  delivered_at timestamptz,
  reopened_at timestamptz,
  reopened_by uuid references person,
  reopen_reason text check (length(reopen_reason) between 1 and 500),
  ended_at timestamptz,
  ended_by uuid references person,
  end_reason text check (length(end_reason) between 1 and 500),
  -- how far the coders agree, worked out when it was delivered: numbers and names of areas
  result jsonb,
  unique (process_id, number),
  check ((reopened_at is null) = (reopen_reason is null)),
  check ((ended_at is null) = (end_reason is null)),
  check (ended_at is null or delivered_at is null)
);
create index sample_coder on sample (coder_id) where delivered_at is null and ended_at is null;

create table sample_member (
  sample_id uuid not null references sample,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  -- the order the second coder meets them in: drawn, so that it tells nothing
  position integer not null,
  channel text not null,
  -- as they stood on delivery, so that settling does not change what was measured: {"areas": […], "target": …}
  first_codes jsonb,
  machine_codes jsonb,
  settled text check (settled in ('first', 'second', 'both')),
  settled_act uuid references coding_act,
  primary key (sample_id, statement_id),
  unique (sample_id, position),
  check ((settled is null) = (settled_act is null))
);
create index sample_member_statement on sample_member (statement_id);
create index sample_member_process on sample_member (process_id);

-- Each act holds the whole judgement after it; what stands is the newest that is not undone.
create table blind_coding (
  id bigint generated always as identity primary key,
  sample_id uuid not null references sample,
  process_id uuid not null references process,
  statement_id uuid not null references statement,
  person_id uuid not null references person,
  at timestamptz not null,
  area_ids uuid[] not null default '{}',
  rest text check (length(rest) between 1 and 500),
  exclusion text check (length(exclusion) between 1 and 500),
  undone_at timestamptz,
  check ((cardinality(area_ids) > 0)::int + (rest is not null)::int + (exclusion is not null)::int <= 1)
);
create index blind_coding_statement on blind_coding (sample_id, statement_id, id);

-- The law reaches what the one who carries it out may not see: set for that stretch of a transaction alone.
create function sees_whole() returns boolean language sql stable parallel safe
  return coalesce(current_setting('forsamlingshus.whole', true), '') = 'yes';

-- Statements whose coding the viewer must not see: those of the samples they have not delivered.
create function viewer_blind_statements() returns setof uuid language sql stable security definer rows 50 set search_path = public as $$
  select m.statement_id from sample s join sample_member m on m.sample_id = s.id
   where s.coder_id = viewer() and s.delivered_at is null and s.ended_at is null and not sees_whole()
$$;

create function viewer_blind_processes() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct s.process_id), '{}') from sample s
   where s.coder_id = viewer() and s.delivered_at is null and s.ended_at is null and not sees_whole()
$$;

-- For the role that answers people; a job works with all there is and tells nobody.
create procedure hide_from_blind_coder(target regclass) language plpgsql as $$
begin
  execute format('create policy blind_coder_sees_not on %s as restrictive for select to forsamlingshus_app using (statement_id not in (select viewer_blind_statements()))', target);
end $$;

do $$ declare name text; begin
  foreach name in array array['sample', 'sample_member', 'blind_coding'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L)', name);
  end loop;
  foreach name in array array['coding', 'proposal', 'theme_place', 'theme_coding'] loop
    execute format('call hide_from_blind_coder(%L)', name);
  end loop;
  -- Texts with quotes and lists cannot be hidden row by row: closed whole.
  foreach name in array array['finding', 'report_edit', 'report_comment', 'report_version'] loop
    execute format('create policy blind_coder_sees_not on %I as restrictive for select to forsamlingshus_app using (process_id <> all ((select viewer_blind_processes())::uuid[]))', name);
  end loop;
end $$;

create policy blind_coder_sees_not on event as restrictive for select to forsamlingshus_app
  using (kind not in ('statementCoded', 'codingUndone') or subject_id not in (select viewer_blind_statements()::text));

-- What is frozen on delivery is the first coding; opened again, the sample hides what was frozen elsewhere.
create policy blind_coder_sees_not on sample_member as restrictive for select to forsamlingshus_app
  using (first_codes is null or statement_id not in (select viewer_blind_statements()));

-- Blind both ways: until it is delivered, nobody but its coder sees the second coding.
create policy blind_until_delivered on blind_coding as restrictive for select to forsamlingshus_app
  using (person_id = viewer() or sees_whole()
         or sample_id in (select id from sample where delivered_at is not null or ended_at is not null));
create policy coder_codes on blind_coding as restrictive for insert to forsamlingshus_app with check (person_id = viewer());
create policy coder_undoes on blind_coding as restrictive for update to forsamlingshus_app using (person_id = viewer() or sees_whole());

-- How far each sample of a process has come: the only thing told of an open one.
create function sample_progress(wanted uuid) returns table (sample_id uuid, size integer, judged integer)
language sql stable security definer set search_path = public as $$
  select m.sample_id, count(*)::int,
         count(*) filter (where cardinality(b.area_ids) > 0 or b.rest is not null or b.exclusion is not null)::int
    from sample_member m
    join statement s on s.id = m.statement_id and s.retired_at is null
    left join lateral (select area_ids, rest, exclusion from blind_coding c
                        where c.sample_id = m.sample_id and c.statement_id = m.statement_id and c.undone_at is null
                        order by c.id desc limit 1) b on true
   where m.process_id = wanted and wanted = any (readable_processes())
   group by m.sample_id
$$;
