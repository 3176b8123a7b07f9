-- While nobody is administrator, the house itself may make the link that makes the first one:
-- at start, and again by the command line when the first link was lost.
create policy house_makes_the_first on sign_in_link for insert to forsamlingshus_app
  with check (purpose = 'firstAdministrator'
              and viewer() = '00000000-0000-7000-8000-000000000001'
              and not exists (select from membership m join person p on p.id = m.person_id
                               where m.role = 'administrator' and m.ended_at is null and p.email is not null));
