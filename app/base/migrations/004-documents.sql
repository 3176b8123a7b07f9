-- The documents room. The bytes lie in the object store under their hash; here is what we know of them.
create table document (
  id uuid primary key,
  process_id uuid not null references process,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  filename text not null check (length(filename) between 1 and 300),
  title text not null check (length(title) between 1 and 500),
  channel text not null check (channel in ('committee', 'villageHall', 'stakeholder', 'workplace', 'web', 'mail', 'letter', 'postcard', 'unknown')),
  committee_id uuid references committee,
  received_on date,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  unique (process_id, sha256)
);
create index document_process on document (process_id, uploaded_at);

-- The raw extracted text, code points and all. Bytes, because text columns cannot hold NUL, and a raw text never changes.
create table source_text (
  document_id uuid primary key references document,
  process_id uuid not null references process,
  extractor text not null,
  -- UTF-8 JSON of the Extraction, deflated
  extraction bytea not null,
  extracted_at timestamptz not null
);

-- A reading is immutable: raw text + recipe, and what came of it when it was made.
create table reading (
  id uuid primary key,
  document_id uuid not null references document,
  process_id uuid not null references process,
  number integer not null,
  -- json, not jsonb: it keeps every character as sent
  recipe json not null,
  -- UTF-8 JSON of the Reading, deflated; frozen against later versions of the reader
  content bytea not null,
  kind text not null check (kind in ('compiledNote', 'minutes', 'text')),
  repairs integer not null,
  open_doubts integer not null,
  points integer not null,
  items integer not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  -- what was done to make it: 'first', 'undo', 'redo', 'teach', 'answer', 'kind'
  cause text not null,
  unique (document_id, number)
);

-- A person says: this is what the document says. What hangs on the document follows the newest approved reading.
create table reading_approval (
  reading_id uuid primary key references reading,
  document_id uuid not null references document,
  process_id uuid not null references process,
  approved_by uuid not null references person,
  approved_at timestamptz not null
);
create index reading_approval_document on reading_approval (document_id, approved_at);

-- A person has looked at all repairs of one kind and found them right.
create table repair_acceptance (
  document_id uuid not null references document,
  process_id uuid not null references process,
  repair_kind_key text not null,
  accepted_by uuid not null references person,
  accepted_at timestamptz not null,
  primary key (document_id, repair_kind_key)
);

do $$ declare name text; begin
  foreach name in array array['document', 'source_text', 'reading', 'reading_approval', 'repair_acceptance'] loop
    execute format('call close_table(%L)', name);
    execute format('call open_to_process(%L, %L)', name, case when name = 'document' then 'select, insert, update' else 'select, insert' end);
  end loop;
end $$;
