-- What the machine has learnt from a process's own documents for one state of its statements and areas, so that a
-- run can be made again and a correction tried without learning anew. Numbers only: no word of a document or of a
-- statement stands in it. It goes when anything of the process is removed by law.
create table run_lesson (
  process_id uuid not null references process,
  -- SHA-256 of the background, the statements, the areas and the version
  key text not null,
  lesson bytea not null,
  learnt_at timestamptz not null,
  primary key (process_id, key)
);

call close_table('run_lesson');
call open_to_process('run_lesson', 'select, insert, delete');
