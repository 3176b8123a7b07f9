-- The coding screen at 20,000 statements: where each statement is, kept as it changes, a search that need not read
-- every text anew, what to ask about next, and a colleague's word about a statement.

-- The inbox: every statement with what is decided and proposed for it, worked out from the statements that are counted,
-- the codings that stand and the newest run that stands. The triggers below keep it, so it holds nothing of its own and
-- never differs from what an undo left standing. Every page of the screen counts all of it.
create table statement_standing (
  statement_id uuid primary key references statement,
  process_id uuid not null references process,
  number integer not null,
  -- neither split nor gone from the newest reading
  counted boolean not null,
  place text not null default 'waiting' check (place in ('coded', 'waiting', 'rest', 'excluded')),
  -- the name of the rest, or the reason it is left out
  reason text,
  -- the areas people laid it in, and those they said it does not belong in
  confirmed uuid[] not null default '{}',
  rejected uuid[] not null default '{}',
  -- what the newest run proposes, and how surely
  proposed uuid references focus_area,
  band text check (band in ('sure', 'suggestion', 'rest')),
  pile text not null generated always as (case when place <> 'waiting' then 'done'
    when band is null or proposed = any (rejected) then 'rest' else band end) stored
);
create index statement_standing_list on statement_standing (process_id, number) include (statement_id, pile, place, proposed) where counted;
create index statement_standing_areas on statement_standing (process_id) include (statement_id, confirmed) where counted and place = 'coded';
create index statement_standing_reasons on statement_standing (process_id) where counted and place in ('rest', 'excluded');
create index coding_act_rows on coding (act_id);

create function settle_codings(wanted uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  -- One after the other within a process, and each sees what the one before left.
  perform pg_advisory_xact_lock(hashtext('coding ' || process_id))
     from (select distinct process_id::text from statement where id = any (wanted) order by 1) touched;
  update statement_standing d
     set place = case when c.exclusion is not null then 'excluded' when c.confirmed is not null then 'coded'
                      when c.rest is not null then 'rest' else 'waiting' end,
         reason = case when c.exclusion is not null then c.exclusion when c.confirmed is not null then null else c.rest end,
         confirmed = coalesce(c.confirmed, '{}'), rejected = coalesce(c.rejected, '{}')
    from unnest(wanted) as given (id)
    left join (select statement_id,
                      array_agg(focus_area_id order by id) filter (where target = 'area' and state = 'confirmed') as confirmed,
                      array_agg(focus_area_id order by id) filter (where target = 'area' and state = 'rejected') as rejected,
                      max(reason) filter (where target = 'rest' and state = 'confirmed') as rest,
                      max(reason) filter (where target = 'exclusion' and state = 'confirmed') as exclusion
                 from (select distinct on (k.statement_id, k.target, k.focus_area_id) k.*
                         from coding k join coding_act a on a.id = k.act_id
                        where k.statement_id = any (wanted) and a.undone_at is null
                        order by k.statement_id, k.target, k.focus_area_id, k.id desc) newest
                group by statement_id) c on c.statement_id = given.id
   where d.statement_id = given.id;
end $$;

-- What the newest standing run proposes: for these statements, or for all of the process.
create function settle_proposals(process uuid, wanted uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare newest uuid := (select r.id from run r left join coding_act a on a.id = r.act_id
                         where r.process_id = process and a.undone_at is null order by r.number desc limit 1);
begin
  update statement_standing d set proposed = p.focus_area_id, band = p.band
    from (select s.statement_id, n.focus_area_id, n.band
            from statement_standing s left join proposal n on n.run_id = newest and n.statement_id = s.statement_id
           where s.process_id = process and (wanted is null or s.statement_id = any (wanted))) p
   where d.statement_id = p.statement_id and (d.proposed, d.band) is distinct from (p.focus_area_id, p.band);
end $$;

create function standing_after_statement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into statement_standing (statement_id, process_id, number, counted)
  select id, process_id, number, retired_at is null from touched;
  return null;
end $$;
create trigger standing_follows after insert on statement referencing new table as touched
  for each statement execute function standing_after_statement();

create function standing_after_retirement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update statement_standing set counted = new.retired_at is null where statement_id = new.id;
  return null;
end $$;
create trigger standing_is_counted after update of retired_at on statement
  for each row when ((old.retired_at is null) <> (new.retired_at is null)) execute function standing_after_retirement();

create function standing_after_coding() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_codings(array(select distinct statement_id from touched));
  return null;
end $$;
create trigger standing_follows after insert on coding referencing new table as touched
  for each statement execute function standing_after_coding();
-- A reason struck by law is struck here too.
create trigger standing_is_struck after update on coding referencing new table as touched
  for each statement execute function standing_after_coding();

-- What a new run says nothing of has no proposal any more.
create function standing_after_run() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_proposals(new.process_id, null);
  return null;
end $$;
create trigger standing_follows after insert on run for each row execute function standing_after_run();

create function standing_after_proposal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_proposals(process_id, array_agg(statement_id)) from touched group by process_id;
  return null;
end $$;
create trigger standing_follows after insert on proposal referencing new table as touched
  for each statement execute function standing_after_proposal();

create function standing_after_act() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform settle_codings(array(select distinct statement_id from coding where act_id = new.id));
  perform settle_proposals(process_id, null) from run where act_id = new.id;
  return null;
end $$;
create trigger standing_is_undone after update of undone_at on coding_act
  for each row execute function standing_after_act();

insert into statement_standing (statement_id, process_id, number, counted)
  select id, process_id, number, retired_at is null from statement;
select settle_codings(array(select distinct statement_id from coding));
select settle_proposals(id, null) from process;

call close_table('statement_standing');
grant select on statement_standing to forsamlingshus_app, forsamlingshus_worker;
create policy members_read on statement_standing for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]));
-- What is said of a statement is what a blind coder must not see (016); the view below tells them that it is there.
call hide_from_blind_coder('statement_standing');

create function viewer_blind_places() returns table (statement_id uuid, process_id uuid, number integer)
language sql stable security definer rows 10 set search_path = public as $$
  select d.statement_id, d.process_id, d.number from statement_standing d
   where d.counted and d.statement_id in (select viewer_blind_statements())
$$;

-- The ledger as before, from what is kept, with what is said and proposed of each statement.
create or replace view statement_place with (security_invoker = true) as
  select statement_id, process_id, number, place, reason, confirmed, rejected, proposed, pile
    from statement_standing where counted
  union all
  select b.statement_id, b.process_id, b.number, 'waiting', null, '{}', '{}', null, 'rest'
    from viewer_blind_places() b
   where b.process_id = any ((select readable_processes())::uuid[])
     and not exists (select from statement_standing d where d.statement_id = b.statement_id);

-- The stems of a statement. Row-level rules keep a search from the index, so at least it need not stem every text again.
alter table statement add column stems tsvector generated always as (to_tsvector('danish', text)) stored;

-- How much an answer about the statement would teach, 1 the most; and the small group it can be answered with, with its area.
alter table proposal add column ask_rank integer, add column ask_group integer, add column ask_area_id uuid references focus_area;

-- A word to a colleague about a statement; never published. Added to, never altered; over when its author or the one it is to says so.
create table statement_comment (
  id uuid primary key,
  process_id uuid not null references process,
  statement_id uuid not null references statement,
  text text not null check (length(text) between 1 and 2000),
  to_person uuid references person,
  made_by uuid not null references person,
  made_at timestamptz not null,
  resolved_by uuid references person,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null)),
  check (resolved_by is null or resolved_by = made_by or resolved_by = to_person)
);
create index statement_comment_statement on statement_comment (statement_id, made_at);
create index statement_comment_open on statement_comment (process_id, to_person) where resolved_at is null;

call close_table('statement_comment');
grant select, insert on statement_comment to forsamlingshus_app, forsamlingshus_worker;
grant update (text, resolved_by, resolved_at) on statement_comment to forsamlingshus_app, forsamlingshus_worker;
create policy members_read on statement_comment for select to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select readable_processes())::uuid[]));
create policy members_write on statement_comment for insert to forsamlingshus_app, forsamlingshus_worker
  with check (made_by = viewer() and process_id = any ((select writable_processes())::uuid[]));
create policy those_it_is_between_end_it on statement_comment for update to forsamlingshus_app, forsamlingshus_worker
  using (viewer() in (made_by, to_person) and process_id = any ((select writable_processes())::uuid[]))
  with check (resolved_by = viewer() and process_id = any ((select writable_processes())::uuid[]));
create policy secretaries_strike on statement_comment for update to forsamlingshus_app, forsamlingshus_worker
  using (process_id = any ((select publishable_processes())::uuid[]))
  with check (process_id = any ((select publishable_processes())::uuid[]));
-- As with report_comment: a word to a colleague may say how the statement was coded.
call hide_from_blind_coder('statement_comment');
