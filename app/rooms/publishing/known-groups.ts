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
 * @param before contributions that each earlier publication counted, the oldest first
 */
export function knowGroups(
  contributions: readonly Contribution[],
  titles: ReadonlyMap<string, string>,
  before: readonly ReadonlySet<string>[] = [],
): KnownGroups {
  const byChannel = new Map<Channel, Contribution[]>();
  const bySource = new Map<string, number>();
  for (const each of contributions) {
    const channel = each.channel as Channel;
    const through = byChannel.get(channel);
    if (through) through.push(each);
    else byChannel.set(channel, [each]);
    bySource.set(sourceId(each), (bySource.get(sourceId(each)) ?? 0) + sendersOf(each));
  }
  const arrivals = before.map((known) => contributions.filter(({ id }) => !known.has(id)));
  const channels = parted(
    foldCells(
      [...byChannel].map(([key, each]) => ({
        key,
        senders: [each, ...arrivals.map((late) => late.filter(({ channel }) => channel === key))].flatMap(
          (some) => [countInputs(some), countSenders(notes(some))],
        ),
      })),
    ),
    arrivals,
  );
  const nameless = new Set([
    ...namelessCells([...bySource].map(([key, senders]) => ({ key, senders }))),
    ...arrivedAlone(contributions, before),
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
function arrivedAlone(
  contributions: readonly Contribution[],
  before: readonly ReadonlySet<string>[],
): Set<string> {
  const nameless = new Set<string>();
  const [first, ...later] = before;
  if (!first) return nameless;
  let left = contributions.filter(({ id }) => !first.has(id));
  for (const known of [...later, null]) {
    const batch = left.filter(({ id }) => known === null || known.has(id));
    left = known === null ? [] : left.filter(({ id }) => !known.has(id));
    const senders = new Map<string, number>();
    for (const each of batch)
      senders.set(sourceId(each), (senders.get(sourceId(each)) ?? 0) + sendersOf(each));
    const few = namelessCells([...senders].map(([key, count]) => ({ key, senders: count })));
    const told = senders.size - few.size;
    for (const key of told + Math.min(few.size, 1) < 2 ? senders.keys() : few) nameless.add(key);
  }
  return nameless;
}

const sourceId = ({ documentId, intakeId }: Pick<Contribution, "documentId" | "intakeId">) =>
  documentId ?? intakeId ?? "";

export const notes = (all: readonly Contribution[]) => all.filter((each) => each.kind === "compiledNote");
export const inputs = (all: readonly Contribution[]) => all.filter((each) => each.kind === "input");
export const countSenders = (all: readonly Contribution[]) =>
  all.reduce((sum, each) => sum + sendersOf(each), 0);
const countInputs = (all: readonly Contribution[]) => inputs(all).length;
const sendersOf = (each: Contribution) => (each.kind === "input" ? 1 : (each.groups ?? 1));
