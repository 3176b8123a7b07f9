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
 * @param titles of documents and intakes by id
 */
export function knowGroups(
  contributions: readonly Contribution[],
  titles: ReadonlyMap<string, string>,
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
  const channels = foldCells(
    [...byChannel].map(([key, each]) => ({ key, senders: [countInputs(each), countSenders(notes(each))] })),
  );
  const nameless = namelessCells([...bySource].map(([key, senders]) => ({ key, senders })));
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

const sourceId = ({ documentId, intakeId }: Pick<Contribution, "documentId" | "intakeId">) =>
  documentId ?? intakeId ?? "";

export const notes = (all: readonly Contribution[]) => all.filter((each) => each.kind === "compiledNote");
export const inputs = (all: readonly Contribution[]) => all.filter((each) => each.kind === "input");
export const countSenders = (all: readonly Contribution[]) =>
  all.reduce((sum, each) => sum + sendersOf(each), 0);
const countInputs = (all: readonly Contribution[]) => inputs(all).length;
const sendersOf = (each: Contribution) => (each.kind === "input" ? 1 : (each.groups ?? 1));
