/** What one tab knows of the pace of the person at it; the day begins anew at midnight. */
export interface Pace {
  day: string;
  /** The acts counted, newest last, with how many statements each was about. */
  acts: { id: string; count: number }[];
  /** When the newest of them was seen, in milliseconds. */
  at: number;
  /** Milliseconds a statement took, newest last; pauses are none. */
  took: number[];
}

/** A visit of a page that tells of an act, or of none. */
interface Visit {
  day: string;
  now: number;
  act: string | null;
  undone: boolean;
  /** Statements the act was about. */
  count: number;
}

/** Longer between two acts, and somebody has been away. */
const pause = 5 * 60_000;
const remembered = 50;
const actsKept = 5000;

export function visited(before: Pace | null, { day, now, act, undone, count }: Visit): Pace {
  const pace = before?.day === day ? before : { day, acts: [], at: now, took: [] };
  if (act === null) return pace;
  if (undone) return { ...pace, at: now, acts: pace.acts.filter((one) => one.id !== act) };
  // The page drawn again, or gone back to.
  if (pace.acts.some((one) => one.id === act)) return pace;
  const since = (now - pace.at) / count;
  return {
    day,
    at: now,
    acts: [...pace.acts, { id: act, count }].slice(-actsKept),
    took: now - pace.at > pause ? pace.took : [...pace.took, since].slice(-remembered),
  };
}

export interface PaceTold {
  today: number;
  /** Null until a few acts have been timed. */
  secondsEach: number | null;
  /** For all that waits, at this pace. */
  minutesLeft: number | null;
}

const fewest = 5;

export function tell({ acts, took }: Pace, waiting: number): PaceTold {
  const today = acts.reduce((sum, one) => sum + one.count, 0);
  if (took.length < fewest) return { today, secondsEach: null, minutesLeft: null };
  const each = took.reduce((sum, one) => sum + one, 0) / took.length / 1000;
  return {
    today,
    secondsEach: Math.max(1, Math.round(each)),
    minutesLeft: Math.round((each * waiting) / 60),
  };
}
