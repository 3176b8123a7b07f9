-- The inbox in the order of what teaches most, and the small groups that are answered together.
create index proposal_ask_rank on proposal (run_id, ask_rank) where ask_rank is not null;
create index proposal_ask_group on proposal (run_id, ask_group) where ask_group is not null;

-- What people had kept of what the run was this sure of; out of the manifest, which is long.
alter table run add column calibration jsonb generated always as (manifest -> 'calibration') stored;
