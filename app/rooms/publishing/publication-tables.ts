import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type {
  Artefact,
  ArtefactKind,
  ArtefactList,
  ArtefactSource,
  ArtefactStatement,
  SummaryFace,
} from "./artefact.ts";
import type { MovedStatement } from "./publication.ts";

type PublishingTables = {
  publication: {
    id: string;
    process_id: string;
    slug: string;
    kind: ArtefactKind;
    report_kind: SummaryFace["of"] | null;
    subject_id: string;
    number: number;
    revision: number;
    page: Artefact["page"];
    artefact_hash: string;
    moved: MovedStatement[];
    published_at: Date;
    superseded_at: Date | null;
    withdrawn_at: Date | null;
  };
  publication_act: {
    publication_id: string;
    process_id: string;
    what: "publish" | "withdraw";
    person_id: string;
    at: Date;
    reason: string;
  };
  published_statement: {
    publication_id: string;
    process_id: string;
    statement_id: string;
    number: number;
    position: number;
    text: string | null;
    held_back: ArtefactStatement["heldBack"];
    masked: boolean;
    title: string | null;
    channel: Channel | null;
  };
  published_list: {
    publication_id: string;
    process_id: string;
    key: string;
    unit: ArtefactList["unit"];
    heading: Record<Lang, string>;
    count: number | null;
    statement_numbers: number[];
    sources: ArtefactSource[];
  };
  disclosure_decision: {
    id: string;
    process_id: string;
    place: string;
    kind: string;
    verdict: "stands" | "masked" | "heldBack";
    reason: string;
    decided_by: string;
    decided_at: Date;
    ended_by: string | null;
    ended_at: Date | null;
  };
};

export const tables = (trx: Trx) => trx.withTables<PublishingTables>();
export const json = <T>(value: T) => JSON.stringify(value) as unknown as T;
