-- Rows that wait too long are deleted even when the person who brought them has left: whoever runs the job may do it.
alter table intake_chunk add column waits_until timestamptz not null default now() + interval '24 hours';
create policy overdue_is_seen on intake_chunk for select to forsamlingshus_worker using (waits_until < now());
create policy overdue_is_deleted on intake_chunk for delete to forsamlingshus_worker using (waits_until < now());
