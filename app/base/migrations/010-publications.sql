-- The publishing room. A publication holds its artefact: what strangers read stands in these
-- three tables and in no other, frozen when a person published it (docs/decisions/009).
create table publication (
  id uuid primary key,
  process_id uuid not null references process,
  -- the address; the process itself is closed to strangers
  slug text not null,
  kind text not null check (kind in ('process', 'focusArea', 'summary')),
  -- which kind of report, for a summary
  report_kind text check (report_kind in ('summary', 'compiledNote')),
  -- the process, the focus area, the draft
  subject_id uuid not null,
  -- the number in its address, kept for good: 1 for the process, one for each area, one for each summary published
  number integer not null check (number >= 1),
  -- raised whenever what it shows changes: words removed by law, statements moved since
  revision integer not null default 1,
  page jsonb not null,
  artefact_hash text not null check (artefact_hash ~ '^[0-9a-f]{64}$'),
  -- statements that stand elsewhere now than when it was approved
  moved jsonb not null default '[]',
  published_at timestamptz not null,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'summary') = (report_kind is not null))
);
create unique index publication_stands_once on publication (process_id, kind, subject_id)
  where superseded_at is null and withdrawn_at is null;
create unique index publication_address_once on publication (slug, kind, number)
  where superseded_at is null and withdrawn_at is null;
create index publication_address on publication (slug, kind, published_at);
create index publication_process on publication (process_id, published_at);

-- Who published and withdrew, and why: not for strangers.
create table publication_act (
  publication_id uuid not null references publication,
  process_id uuid not null references process,
  what text not null check (what in ('publish', 'withdraw')),
  person_id uuid not null references person,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  primary key (publication_id, what)
);
create index publication_act_process on publication_act (process_id, at);

create table published_statement (
  publication_id uuid not null references publication,
  process_id uuid not null references process,
  statement_id uuid not null,
  number integer not null,
  position integer not null,
  text text,
  held_back text check (held_back in ('leftOut', 'decided', 'removed')),
  masked boolean not null default false,
  title text,
  channel text,
  primary key (publication_id, number),
  check ((text is null) = (held_back is not null))
);
create index published_statement_source on published_statement (statement_id);

create table published_list (
  publication_id uuid not null references publication,
  process_id uuid not null references process,
  key text not null check (length(key) between 1 and 200),
  unit text not null check (unit in ('statement', 'contribution', 'note', 'group', 'moved')),
  heading jsonb not null,
  -- null is »fewer than 5«
  count integer,
  statement_numbers integer[] not null,
  sources jsonb not null default '[]',
  primary key (publication_id, key)
);

-- What a person decided about a place that may name somebody. A place is a hash and offsets, never the words.
create table disclosure_decision (
  id uuid primary key,
  process_id uuid not null references process,
  place text not null check (length(place) between 1 and 300),
  kind text not null check (length(kind) between 1 and 40),
  verdict text not null check (verdict in ('stands', 'masked', 'heldBack')),
  reason text not null check (length(reason) <= 1000),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check (verdict <> 'stands' or reason <> '')
);
create unique index disclosure_decision_once on disclosure_decision (process_id, place, kind) where ended_at is null;

create function publishable_processes() returns uuid[] language sql stable
  return viewer_processes('{secretary}');

do $$ declare name text; begin
  foreach name in array array['publication', 'publication_act', 'published_statement', 'published_list', 'disclosure_decision'] loop
    execute format('call close_table(%L)', name);
    execute format('create policy members_read on %s for select to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select readable_processes())::uuid[]))', name);
    execute format('create policy secretaries_add on %s for insert to forsamlingshus_app, forsamlingshus_worker with check (process_id = any ((select publishable_processes())::uuid[]))', name);
    execute format('grant select, insert on %s to forsamlingshus_app, forsamlingshus_worker', name);
  end loop;
  foreach name in array array['publication', 'published_statement', 'published_list', 'disclosure_decision'] loop
    execute format('create policy secretaries_change on %s for update to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select publishable_processes())::uuid[])) with check (process_id = any ((select publishable_processes())::uuid[]))', name);
  end loop;
end $$;

-- What was published stays as it was: it is superseded or withdrawn, told what moved, and words are taken out by law. Nothing else.
grant update (superseded_at, withdrawn_at, revision, page, moved) on publication to forsamlingshus_app, forsamlingshus_worker;
grant update (text, held_back, masked, title) on published_statement to forsamlingshus_app, forsamlingshus_worker;
grant update (heading, sources) on published_list to forsamlingshus_app, forsamlingshus_worker;
grant update (ended_by, ended_at) on disclosure_decision to forsamlingshus_app, forsamlingshus_worker;

-- Anyone may code, so anyone's coding may be what moved a statement of an approved summary.
create policy coders_tell_what_moved on publication for update to forsamlingshus_worker
  using (process_id = any ((select writable_processes())::uuid[])) with check (process_id = any ((select writable_processes())::uuid[]));

-- Strangers. An approved summary that a newer one replaced keeps its address; a page of what stands now does not.
create policy strangers_read on publication for select to forsamlingshus_app
  using (withdrawn_at is null and (superseded_at is null or kind = 'summary'));
create policy strangers_read on published_statement for select to forsamlingshus_app
  using (exists (select from publication p where p.id = publication_id));
create policy strangers_read on published_list for select to forsamlingshus_app
  using (exists (select from publication p where p.id = publication_id));
