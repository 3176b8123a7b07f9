import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { type Proposal as Line, Proposals } from "#shell/parts/proposals/proposals.tsx";
import type { StandingCoding } from "../../coding/coding.ts";
import { textsIn } from "../../texts.ts";
import type { CodingView } from "../coding-view.ts";
import type { CodingPageProps } from "./coding-page.tsx";

export const codingForm = "coding-form";

/** The run's proposals for the statement with their reasons, and what people have decided. */
export function StatementProposals({ context, view }: CodingPageProps) {
  const { lang, viewer } = context;
  const t = textsIn(lang);
  const { areas, standing, proposal, names } = view;
  const who = (coding: StandingCoding) =>
    coding.personId === viewer.id ? t.you : (names.get(coding.personId) ?? t.someone);
  const elsewhere = standing.find((coding) => coding.target !== "area" && coding.state === "confirmed");
  const lines = listAreaIds(view).map((areaId): Line => {
    const at = areas.findIndex((area) => area.id === areaId);
    const coding = standing.find((each) => each.areaId === areaId && each.state !== "withdrawn");
    const why = whyProposed(view, areaId, t);
    return {
      text: areas[at]?.name ?? t.endedArea,
      ...(at >= 0 && at < 9 ? { shortcut: String(at + 1) } : {}),
      why: why ?? t.notProposed,
      rejected: coding?.state === "rejected",
      state:
        coding?.state === "confirmed" ? (
          <b>{t.confirmedBy(who(coding))}</b>
        ) : coding ? (
          t.rejectedBy(who(coding))
        ) : (
          t.proposedBy(formatNumber(proposal!.runNumber, lang))
        ),
      actions: view.mayCode && at >= 0 && (
        <span class="row">
          {!coding && (
            <Button kind="link" form={codingForm} name="area" value={areaId} hiddenWords={areas[at]!.name}>
              {t.confirm}
            </Button>
          )}
          {coding?.state !== "confirmed" && (
            <Button kind="link" form={codingForm} name="reject" value={areaId} hiddenWords={areas[at]!.name}>
              {coding ? t.regretRejection : t.reject}
            </Button>
          )}
        </span>
      ),
    };
  });
  return (
    <section class="flow-s" aria-labelledby="proposals-heading">
      <h2 id="proposals-heading">
        {proposal ? t.proposalsFrom(formatNumber(proposal.runNumber, lang)) : t.decided}
      </h2>
      {elsewhere && (
        <p>
          <b>
            {elsewhere.target === "rest"
              ? t.inRest(elsewhere.reason ?? "", who(elsewhere))
              : t.leftOut(elsewhere.reason ?? "", who(elsewhere))}
          </b>
        </p>
      )}
      {lines.length > 0 && <Proposals proposals={lines} />}
      {!proposal && !elsewhere && lines.length === 0 && <p>{t.noRun}</p>}
      {proposal?.band === "rest" && !elsewhere && (
        <p class="meta">{t.noProposal(formatNumber(proposal.runNumber, lang))}</p>
      )}
    </section>
  );
}

/** Proposed first, then where it may belong besides, then what people added. In doubt the second best is named too; in the rest the machine abstains. */
function listAreaIds({ proposal, standing }: CodingView): string[] {
  const ids = new Set<string>();
  if (proposal && proposal.band !== "rest") {
    ids.add(proposal.areaId);
    for (const areaId of proposal.also) ids.add(areaId);
    if (proposal.band === "suggestion" && proposal.ranking[1]) ids.add(proposal.ranking[1].areaId);
  }
  for (const coding of standing) if (coding.areaId && coding.state !== "withdrawn") ids.add(coding.areaId);
  return [...ids];
}

function whyProposed({ proposal }: CodingView, areaId: string, t: ReturnType<typeof textsIn>): string | null {
  if (!proposal || proposal.band === "rest") return null;
  if (proposal.areaId === areaId)
    return `${t.piles[proposal.band]}. ${t.sharedWords(proposal.sharedWords.join(", "))}`;
  if (proposal.also.includes(areaId)) return t.furtherArea;
  return proposal.band === "suggestion" && proposal.ranking[1]?.areaId === areaId ? t.secondBest : null;
}
