-- The pages of themes at 20,000 statements: who stands where in the codebook, kept as it changes, so that a page reads it
-- instead of working it out.

-- The newest coding of each statement in each theme whose act is not undone. The triggers below keep it, so it holds
-- nothing of its own and never differs from what an undo left standing.
create table theme_standing (
  theme_id uuid not null references theme,
  statement_id uuid not null references statement,
  process_id uuid not null references process,
  coding_id bigint not null,
  reading_id uuid,
  state text not null,
  firm boolean not null,
  run_id uuid,
  act_id uuid not null references codebook_act,
  person_id uuid not null,
  at timestamptz not null,
  primary key (theme_id, statement_id)
);
create index theme_standing_list on theme_standing (process_id, state, theme_id, statement_id);
create index theme_standing_statement on theme_standing (statement_id);
-- Those that no theme counts: few beside all.
create index statement_standing_out on statement_standing (process_id) include (statement_id, counted) where place = 'excluded' or not counted;
-- Where one run lays its statements, read without the rows.
create index theme_place_run on theme_place (process_id, run_id, theme) include (statement_id, parent, grandparent, firm);

create function settle_themes(wanted_themes uuid[], wanted_statements uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  -- One after the other within a process, and each sees what the one before left.
  perform pg_advisory_xact_lock(hashtext('codebook ' || process_id))
     from (select distinct process_id::text from theme where id = any (wanted_themes) order by 1) touched;
  delete from theme_standing d using unnest(wanted_themes, wanted_statements) as given (theme, statement)
   where d.theme_id = given.theme and d.statement_id = given.statement;
  insert into theme_standing (theme_id, statement_id, process_id, coding_id, reading_id, state, firm, run_id, act_id, person_id, at)
  select distinct on (c.theme_id, c.statement_id)
         c.theme_id, c.statement_id, c.process_id, c.id, c.reading_id, c.state, c.firm, c.run_id, a.id, a.person_id, a.at
    from (select distinct theme, statement from unnest(wanted_themes, wanted_statements) as given (theme, statement)) given
    join theme_coding c on c.theme_id = given.theme and c.statement_id = given.statement
    join codebook_act a on a.id = c.act_id
   where a.undone_at is null
   order by c.theme_id, c.statement_id, c.id desc;
end $$;

create function theme_standing_after_coding() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_themes(array_agg(theme_id order by id), array_agg(statement_id order by id)) from touched;
  return null;
end $$;
create trigger standing_follows after insert on theme_coding referencing new table as touched
  for each statement execute function theme_standing_after_coding();

create function theme_standing_after_act() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_themes(array_agg(theme_id order by id), array_agg(statement_id order by id)) from theme_coding where act_id = new.id;
  return null;
end $$;
create trigger standing_is_undone after update of undone_at on codebook_act
  for each row when ((old.undone_at is null) <> (new.undone_at is null)) execute function theme_standing_after_act();

select settle_themes(array_agg(theme_id), array_agg(statement_id)) from theme_coding;

call close_table('theme_standing');
grant select on theme_standing to forsamlingshus_app, forsamlingshus_worker;
create policy members_read on theme_standing for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]));
call hide_from_blind_coder('theme_standing');

-- As before, from what is kept.
create or replace view standing_theme_coding with (security_invoker = true) as
  select coding_id as id, process_id, theme_id, statement_id, reading_id, state, firm, run_id, act_id, person_id, at
    from theme_standing;

-- Uncorrelated on purpose: each is asked once and hashed, whatever the planner believes of rows behind the gate.
create or replace view theme_member with (security_invoker = true) as
  select process_id, theme_id, statement_id, state, firm, run_id, act_id, person_id, at
    from theme_standing
   where state in ('placed', 'confirmed')
     and theme_id = any (array(select id from standing_theme where not retired))
     and statement_id not in (select statement_id from statement_standing where place = 'excluded' or not counted);
