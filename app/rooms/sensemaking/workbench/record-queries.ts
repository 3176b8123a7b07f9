import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#base/db.ts";
import { wordingsOfStatement } from "#rooms/contributions/door.ts";
import type { Calibration } from "#sense/calibrate.ts";
import type { Example } from "#sense/types.ts";
import { type Act, actById } from "../coding/act-queries.ts";
import type { StandingCoding } from "../coding/coding.ts";
import { type MovesMark, movesMark } from "../coding/known-moves.ts";
import { type PaneTheme, type ThemeOfStatement, themesInUse, themesOf } from "../coding/statement-themes.ts";
import type { StatementComment } from "../comments/comment.ts";
import { countToPerson, openComments } from "../comments/comment-queries.ts";
import { newestRun, type Proposal, proposalOf } from "../proposing/proposal-queries.ts";
import type { Background } from "../proposing/read-background.ts";
import { historyOf, type PastCoding } from "./history-queries.ts";
import { groupOf, type NearStatement, nearTo } from "./near-queries.ts";

/** Of those decided in each band, how many kept the area proposed. */
interface BandCalibration {
  sure: { decided: number; agreed: number };
  suggestion: { decided: number; agreed: number };
}

/** What is decided and proposed for one statement, and what stands around it, for the screen: asked in one go. */
export interface StatementRecord {
  standing: StandingCoding[];
  /** Id of its newest coding, taken back or not; 0 when there is none. */
  newest: number;
  proposal: Proposal | null;
  /** Number of the newest run; null before the first. */
  run: number | null;
  /** The act asked for, to be told of. */
  act: Act | null;
  /** What the newest run found to be like it, nearest first. */
  near: NearStatement[];
  /** Its small group, in the order of use; none when it is decided or alone. */
  group: { id: string; newest: number }[];
  /** What has been said of it, newest first. */
  history: PastCoding[];
  /** Colleagues' comments on it that are not ended. */
  comments: StatementComment[];
  /** The themes of the codebook, and which of them this statement lies in. */
  themes: PaneTheme[];
  givenThemes: ThemeOfStatement[];
  /** How it has read, oldest reading first. */
  wordings: { text: string }[];
  /** How many comments wait for the viewer in the whole process. */
  toYou: number;
  /** How often people kept what the run was this sure of; null while they have decided too little. */
  calibration: BandCalibration | null;
}

export async function loadRecord(
  trx: Trx,
  processId: string,
  statementId: string,
  actId: string | null,
  viewerId: string,
): Promise<StatementRecord> {
  const all = (question: RawBuilder<unknown>) =>
    sql`(select coalesce(json_agg(to_json(found)), '[]') from (${question}) found)`;
  const { rows } = await sql<StatementRecord>`
    select (select coalesce(json_agg(json_build_object('id', id, 'target', target, 'areaId', focus_area_id, 'reason', reason,
                                                       'state', state, 'personId', person_id) order by id), '[]')
              from standing_coding where process_id = ${processId} and statement_id = ${statementId}) as standing,
           coalesce((select max(id) from coding where statement_id = ${statementId}), 0) as newest,
           (select to_json(found) from (${proposalOf(processId, statementId)}) found) as proposal,
           (select number from ${newestRun(processId)} newest) as run,
           (select to_json(found) from (${actById(processId, actId)}) found) as act,
           ${all(nearTo(processId, statementId))} as near,
           ${all(groupOf(processId, statementId))} as "group",
           ${all(historyOf(processId, statementId))} as history,
           ${all(openComments(processId, statementId))} as comments,
           ${all(themesInUse(processId))} as themes,
           ${all(themesOf(processId, statementId))} as "givenThemes",
           ${all(wordingsOfStatement(statementId))} as wordings,
           (${countToPerson(processId, viewerId)}) as "toYou",
           (select run.calibration from run join ${newestRun(processId)} newest on newest.id = run.id) as calibration`.execute(
    trx,
  );
  return rows[0]!;
}

interface CorrectionGround extends MovesMark {
  examples: Example[] | null;
  /** How that run's bands were cut; they stay while one decision more is tried. */
  calibration: Calibration | null;
  background: Background | null;
  waiting: string[];
}

/** What a correction is tried on: the act, what the newest run learnt from, and which statements still wait. */
export async function findCorrectionGround(
  trx: Trx,
  processId: string,
  actId: string,
): Promise<CorrectionGround> {
  const { rows } = await sql<CorrectionGround>`
    select ${movesMark(processId, actId)},
           (select run.manifest -> 'examples' from run join ${newestRun(processId)} newest on newest.id = run.id) as examples,
           (select run.manifest -> 'calibration' from run join ${newestRun(processId)} newest on newest.id = run.id) as calibration,
           (select run.manifest -> 'background' from run join ${newestRun(processId)} newest on newest.id = run.id) as background,
           (select coalesce(json_agg(statement_id), '[]') from statement_place
             where process_id = ${processId} and place = 'waiting'
               and statement_id not in (select viewer_blind_statements())) as waiting`.execute(trx);
  return rows[0]!;
}
