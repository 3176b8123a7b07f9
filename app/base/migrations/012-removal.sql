-- Lawful removal: an act by a person with a ground and a reason. Words give way to a mark; ids, numbers, hashes and
-- the place in the ledger stay. Every room strikes its own words; here is what may be struck, and what was.
create table removal (
  id uuid primary key,
  process_id uuid not null references process,
  subject_kind text not null check (subject_kind in ('document', 'contribution', 'statement')),
  subject_id uuid not null,
  ground text not null check (ground in ('consent', 'erasure', 'authority', 'other')),
  -- the ground in words, when it is another
  other_ground text check (length(other_ground) <= 300),
  reason text not null check (length(reason) between 1 and 1000),
  removed_by uuid not null references person,
  removed_at timestamptz not null,
  -- where copies may remain: codes and counts
  places jsonb not null,
  -- how much gave way: statements, findings, versions, publications
  counts jsonb not null,
  -- hashes of objects to delete, and publications to print again
  objects jsonb not null default '[]',
  reprints jsonb not null default '[]',
  finished_at timestamptz,
  unique (subject_kind, subject_id),
  check ((ground = 'other') = (other_ground is not null))
);
create index removal_process on removal (process_id, removed_at);
call close_table('removal');
grant select, insert on removal to forsamlingshus_app, forsamlingshus_worker;
grant update (reprints, finished_at) on removal to forsamlingshus_worker;
create policy members_read on removal for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]));
create policy secretaries_remove on removal for insert to forsamlingshus_app, forsamlingshus_worker
  with check (process_id = any ((select publishable_processes())::uuid[]));
create policy secretaries_finish on removal for update to forsamlingshus_worker
  using (process_id = any ((select publishable_processes())::uuid[])) with check (process_id = any ((select publishable_processes())::uuid[]));

alter table document add column removed_at timestamptz;
alter table contribution add column removed_at timestamptz;
alter table statement add column removed_at timestamptz;

-- What never changes otherwise may be struck by those who run the process.
grant update (extraction) on source_text to forsamlingshus_app, forsamlingshus_worker;
grant update (content, recipe) on reading to forsamlingshus_app, forsamlingshus_worker;
grant update (shared_words) on proposal to forsamlingshus_app, forsamlingshus_worker;
grant update (reason) on coding to forsamlingshus_app, forsamlingshus_worker;
grant update (content) on report_edit to forsamlingshus_app, forsamlingshus_worker;
grant update (content) on report_version to forsamlingshus_app, forsamlingshus_worker;
grant update (reason) on publication_act to forsamlingshus_app, forsamlingshus_worker;
grant update (reason) on disclosure_decision to forsamlingshus_app, forsamlingshus_worker;
do $$ declare name text; begin
  foreach name in array array['source_text', 'reading', 'proposal', 'coding', 'report_edit', 'report_version', 'publication_act'] loop
    execute format('create policy secretaries_strike on %s for update to forsamlingshus_app, forsamlingshus_worker using (process_id = any ((select publishable_processes())::uuid[])) with check (process_id = any ((select publishable_processes())::uuid[]))', name);
  end loop;
end $$;

-- Another process may hold the same bytes; the one who removes may not know of it.
create function object_is_needed(wanted text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from document where sha256 = wanted and removed_at is null)
      or exists (select from publication where page->'files' @> jsonb_build_array(jsonb_build_object('sha256', wanted)))
$$;
