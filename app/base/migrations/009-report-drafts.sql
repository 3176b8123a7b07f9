-- The editor of the summary and the compiled note. A draft has its text in edits that are only ever added to;
-- an approval freezes a version with everything its numbers and quotes stood on.
create table report_draft (
  id uuid primary key,
  process_id uuid not null references process,
  kind text not null check (kind in ('summary', 'compiledNote')),
  document_id uuid references document,
  language text not null check (language in ('da', 'en')),
  title text not null check (length(title) between 1 and 500),
  -- the edit that stands
  revision integer not null default 1,
  started_by uuid not null references person,
  started_at timestamptz not null,
  check (kind = 'compiledNote' or document_id is null)
);
-- Nulls count as equal here: one draft of the summary, one of each note, in each language.
create unique index report_draft_once on report_draft (process_id, kind, language, coalesce(document_id, '00000000-0000-0000-0000-000000000000'));

create table report_edit (
  draft_id uuid not null references report_draft,
  revision integer not null,
  process_id uuid not null references process,
  content jsonb not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  -- what the person had before them; null for the first
  based_on integer,
  -- saved beside what somebody else had saved meanwhile; the next edit brings the two together
  fork boolean not null default false,
  primary key (draft_id, revision)
);

create table report_comment (
  id uuid primary key,
  draft_id uuid not null references report_draft,
  process_id uuid not null references process,
  block text not null check (length(block) between 1 and 800),
  text text not null check (length(text) between 1 and 2000),
  made_by uuid not null references person,
  made_at timestamptz not null,
  resolved_by uuid references person,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index report_comment_draft on report_comment (draft_id, made_at);

create table report_version (
  id uuid primary key,
  draft_id uuid not null references report_draft,
  process_id uuid not null references process,
  number integer not null check (number >= 1),
  -- the edit that was approved
  revision integer not null,
  -- canonical JSON of report, lists, statements and areas, gzipped
  content bytea not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  approved_by uuid not null references person,
  -- as it stands in the byline
  approved_by_name text not null,
  approved_at timestamptz not null,
  unique (draft_id, number),
  foreign key (draft_id, revision) references report_edit (draft_id, revision)
);
create index report_version_process on report_version (process_id, approved_at);

do $$ declare name text; begin
  foreach name in array array['report_draft', 'report_edit', 'report_comment', 'report_version'] loop
    execute format('call close_table(%L)', name);
  end loop;
end $$;
call open_to_process('report_draft');
call open_to_process('report_edit', 'select, insert');
call open_to_process('report_comment');
-- Only those who answer for the process approve; nobody alters what is approved.
grant select, insert on report_version to forsamlingshus_app, forsamlingshus_worker;
create policy members_read on report_version for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]));
create policy secretaries_approve on report_version for insert to forsamlingshus_app, forsamlingshus_worker
  with check (process_id = any ((select viewer_processes('{secretary}'))::uuid[]));
