import type { TestHouse } from "#test/house.ts";

/**
 * Comes back when so many wait for a lock in the house's database: what is held up stands where
 * it is wanted. Or when `work` is done, for then it did not wait at all.
 */
export async function untilWaiting(
  { superuser }: TestHouse,
  many: number,
  work: Promise<unknown>,
): Promise<void> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  while (!isDone) {
    const { rows } = await superuser.query(
      "select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows[0].n >= many) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
