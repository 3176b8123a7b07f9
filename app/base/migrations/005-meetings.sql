-- The meetings room: what the minutes say, made from an approved reading.
create table meeting (
  id uuid primary key,
  process_id uuid not null references process,
  document_id uuid not null references document unique,
  reading_id uuid not null references reading,
  committee_id uuid references committee,
  committee_name text,
  kind text not null check (kind in ('committee', 'villageHall', 'stakeholder', 'workplace')),
  held_on jsonb,
  place text
);

create table agenda_item (
  id uuid primary key,
  process_id uuid not null references process,
  meeting_id uuid not null references meeting,
  document_id uuid not null references document,
  reading_id uuid not null references reading,
  position integer not null,
  number text,
  title text not null,
  case_text text,
  kle text,
  facet text,
  case_running_number text,
  case_year integer,
  outcome_kind text,
  -- the Item of the reading, whole
  content json not null,
  unique (document_id, position)
);

do $$ declare name text; begin
  foreach name in array array['meeting', 'agenda_item'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, 'select, insert, update, delete');
    execute format('create policy committee_members_read on %I for select to forsamlingshus_app using (%s)', name,
      case when name = 'meeting' then 'committee_id = any ((select viewer_committees())::uuid[])'
           else 'exists (select from meeting m where m.id = meeting_id and m.committee_id = any ((select viewer_committees())::uuid[]))' end);
  end loop;
end $$;
