import type { Contribution } from "#rooms/contributions/door.ts";
import type { Channel } from "#rooms/documents/door.ts";
import { foldCells, namelessCells } from "./small-cells.ts";

/** What the public may know of where something comes from. */
export interface KnownGroups {
  /** Channels that are told under one number. */
  channels: Channel[][];
  /** Of a note or an input; null where it would point at few. */
  title(source: Pick<Contribution, "documentId" | "intakeId">): string | null;
  channel(contributionId: string): Channel | null;
}

/**
 * Which titles and channels may be told: those of at least five senders. An
 * input is one sender. A note speaks for its groups; how many sat in them is
 * not known, so a group counts for one, which is never too many.
 *
 * What is new since an earlier publication is known statement by statement, so
 * what is told of where it came from must hold for it alone too: a title or a
 * way in that is all of it would be the source of each of its statements.
 *
 * @param titles of documents and intakes by id
 * @param arrived ids of the contributions that came after each earlier publication, the oldest first
 */
export function knowGroups(
  contributions: readonly Contribution[],
  titles: ReadonlyMap<string, string>,
  arrived: readonly (readonly string[])[] = [],
): KnownGroups {
  const bySource = new Map<string, number>();
  for (const each of contributions) {
    bySource.set(sourceId(each), (bySource.get(sourceId(each)) ?? 0) + sendersOf(each));
  }
  const byId = new Map(contributions.map((each) => [each.id, each]));
  const arrivals = arrived.map((late) => late.flatMap((id) => byId.get(id) ?? []));
  const lateThrough = arrivals.map(byChannel);
  const channels = parted(
    foldCells(
      [...byChannel(contributions)].map(([key, each]) => ({
        key,
        senders: [each, ...lateThrough.map((through) => through.get(key) ?? [])].flatMap((some) => [
          countInputs(some),
          countSenders(notes(some)),
        ]),
      })),
    ),
    arrivals,
  );
  const nameless = new Set([
    ...namelessCells([...bySource].map(([key, senders]) => ({ key, senders }))),
    ...arrivedAlone(arrivals),
  ]);
  const alone = new Set(channels.filter((group) => group.length === 1).flat());
  const channelOf = new Map(contributions.map((each) => [each.id, each.channel as Channel]));
  // One group of few senders is everything that came: its name would tell who they are
  if (countSenders(contributions) < 5) alone.clear();
  return {
    channels,
    title: (source) => {
      const id = sourceId(source);
      return bySource.has(id) && !nameless.has(id) ? (titles.get(id) ?? null) : null;
    },
    channel: (contributionId) => {
      const channel = channelOf.get(contributionId);
      return channel !== undefined && alone.has(channel) ? channel : null;
    },
  };
}

function byChannel(contributions: readonly Contribution[]): Map<Channel, Contribution[]> {
  const channels = new Map<Channel, Contribution[]>();
  for (const each of contributions) {
    const through = channels.get(each.channel as Channel);
    if (through) through.push(each);
    else channels.set(each.channel as Channel, [each]);
  }
  return channels;
}

/** What came since an earlier page through one way alone is told together with another way. */
function parted(channels: Channel[][], arrivals: readonly (readonly Contribution[])[]): Channel[][] {
  const groups = [...channels];
  for (const late of arrivals) {
    const through = new Set(
      late.map(({ channel }) => groups.find((group) => group.includes(channel as Channel))),
    );
    const [only] = through;
    const beside = groups.findLast((group) => group !== only);
    if (through.size !== 1 || !only || only.length > 1 || !beside) continue;
    groups.splice(groups.indexOf(beside), 1);
    groups[groups.indexOf(only)] = [...beside, ...only];
  }
  return groups;
}

/** Sources that came between two publications with nobody, or too few, to be mistaken for. */
function arrivedAlone(arrivals: readonly (readonly Contribution[])[]): Set<string> {
  const nameless = new Set<string>();
  for (const batch of batchesOf(arrivals)) {
    const senders = new Map<string, number>();
    for (const each of batch)
      senders.set(sourceId(each), (senders.get(sourceId(each)) ?? 0) + sendersOf(each));
    const few = namelessCells([...senders].map(([key, count]) => ({ key, senders: count })));
    const told = senders.size - few.size;
    for (const key of told + Math.min(few.size, 1) < 2 ? senders.keys() : few) nameless.add(key);
  }
  return nameless;
}

/** What came after the first publication, by the next one that counted it. */
function batchesOf(arrivals: readonly (readonly Contribution[])[]): Contribution[][] {
  /** How many publications, from the first on, had not counted it. */
  const missed = new Map<Contribution, number>();
  for (const [at, late] of arrivals.entries())
    for (const each of late) if ((missed.get(each) ?? 0) === at) missed.set(each, at + 1);
  const batches: Contribution[][] = arrivals.map(() => []);
  for (const [each, times] of missed) batches[times - 1]!.push(each);
  return batches;
}

const sourceId = ({ documentId, intakeId }: Pick<Contribution, "documentId" | "intakeId">) =>
  documentId ?? intakeId ?? "";

export const notes = (all: readonly Contribution[]) => all.filter((each) => each.kind === "compiledNote");
export const inputs = (all: readonly Contribution[]) => all.filter((each) => each.kind === "input");
export const countSenders = (all: readonly Contribution[]) =>
  all.reduce((sum, each) => sum + sendersOf(each), 0);
const countInputs = (all: readonly Contribution[]) => inputs(all).length;
const sendersOf = (each: Contribution) => (each.kind === "input" ? 1 : (each.groups ?? 1));
