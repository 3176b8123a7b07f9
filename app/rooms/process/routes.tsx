import { z } from "zod";
import type { Context, SignedIn } from "#base/context.ts";
import { type Endpoint, reads, readsOpenly, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import { type Outcome, page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { addMember, listCommittees, listMemberships, may } from "#rooms/people/door.ts";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { addCommittee, createProcess, editProcess } from "./actions.ts";
import { countEvents, historyPageSize, listEvents } from "./history-queries.ts";
import { houseDay } from "./house-day.ts";
import * as inputs from "./inputs.ts";
import { CommitteesPage } from "./pages/committees-page.tsx";
import { EditProcessPage } from "./pages/edit-process-page.tsx";
import { HistoryPage } from "./pages/history-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { MembersPage } from "./pages/members-page.tsx";
import { NewProcessPage } from "./pages/new-process-page.tsx";
import type { TypedProcess } from "./pages/process-form.tsx";
import { ProcessPage } from "./pages/process-page.tsx";
import { budgetLines } from "./parts/budget-lines.tsx";
import { decisions } from "./parts/decisions.tsx";
import { focusAreas } from "./parts/focus-areas.tsx";
import { partEndpoints } from "./parts/part-endpoints.tsx";
import { listParts } from "./parts/part-queries.ts";
import { phases } from "./parts/phases.tsx";
import { promises } from "./parts/promises.tsx";
import { listProcesses } from "./queries.ts";
import { stand, standToEdit } from "./stand.ts";

/** What strangers find at the front door; null while nothing is published. The wiring knows who draws it. */
type StrangersHome = (context: Context) => Promise<Outcome | null>;

export function processEndpoints(strangersHome: StrangersHome): Endpoint<never>[] {
  return [
    ...houseEndpoints(strangersHome),
    ...processPageEndpoints(),
    ...partEndpoints(phases),
    ...partEndpoints(focusAreas),
    ...partEndpoints(decisions),
    ...partEndpoints(promises),
    ...partEndpoints(budgetLines),
    ...aroundEndpoints(),
  ];
}

/** The list of processes, and making one more. */
function houseEndpoints(strangersHome: StrangersHome): Endpoint<never>[] {
  return [
    readsOpenly(paths.home(), { input: z.object({}) }, async (context) => {
      const published = context.viewer ? null : await strangersHome(context);
      if (published) return published;
      const processes = context.viewer ? await listProcesses(context.trx) : [];
      return page(<HomePage context={context} processes={processes} />, { data: { processes } });
    }),
    reads(paths.newProcess(), { input: z.object({}) }, async (context) => {
      if (!context.viewer.administrator) throw problems.notYours();
      const typed = {
        name: "",
        slug: "",
        municipality: context.theme.municipality,
        purpose: "",
        caseNumber: "",
      };
      return page(<NewProcessPage context={context} typed={typed} />);
    }),
    writes(
      paths.newProcess(),
      {
        input: inputs.newProcessInput,
        again: async (context, problem, raw) => {
          if (!context.viewer.administrator) throw problems.notYours();
          const errors = formErrors(problem, context.lang);
          return page(<NewProcessPage context={context} typed={typedProcess(raw)} errors={errors} />);
        },
      },
      async (context, input) => {
        if (!context.viewer.administrator) throw problems.notYours();
        const { slug } = await createProcess(context, input);
        return redirect(paths.process(slug));
      },
    ),
  ] as unknown as Endpoint<never>[];
}

/** The overview of one process, and editing what stands at its top. */
function processPageEndpoints(): Endpoint<never>[] {
  return [
    reads(paths.process(":slug"), { input: inputs.savedInput }, async (context, { slug, saved }) => {
      const standing = await stand(context, slug);
      const parts = await listParts(context.trx, standing.process.id);
      const today = houseDay(context.clock());
      return page(<ProcessPage {...standing} parts={parts} today={today} saved={saved === "yes"} />, {
        data: { process: standing.process, ...parts },
      });
    }),
    reads(paths.processEdit(":slug"), { input: inputs.slugInput }, async (context, { slug }) => {
      const standing = await standToEdit(context, slug);
      const { caseNumber, ...process } = standing.process;
      return page(<EditProcessPage {...standing} typed={{ ...process, caseNumber: caseNumber ?? "" }} />);
    }),
    writes(
      paths.processEdit(":slug"),
      {
        input: inputs.editProcessInput,
        again: async (context, problem, raw) => {
          const standing = await standToEdit(context, raw.params.slug ?? "");
          const changed = problem.kind.code === problems.changedMeanwhile.code;
          const errors = formErrors(problem, context.lang);
          return page(
            <EditProcessPage {...standing} typed={typedProcess(raw)} errors={errors} changed={changed} />,
          );
        },
      },
      async (context, { slug, revision, ...values }) => {
        const { process } = await standToEdit(context, slug);
        await editProcess(context, process, values, revision);
        return redirect(withQuery(paths.process(slug), { saved: "yes" }));
      },
    ),
  ] as unknown as Endpoint<never>[];
}

/** What stands around a process: members, committees, history. */
function aroundEndpoints(): Endpoint<never>[] {
  return [
    reads(paths.processMembers(":slug"), { input: inputs.savedInput }, async (context, { slug, saved }) => {
      const { standing, memberships } = await showMembers(context, slug);
      return page(<MembersPage {...standing} memberships={memberships} saved={saved === "yes"} />);
    }),
    writes(
      paths.processMembers(":slug"),
      {
        input: inputs.memberInput,
        again: async (context, problem, raw) => {
          const { standing, memberships } = await showMembers(context, raw.params.slug ?? "");
          const typed = {
            email: typedText(raw.body, "email"),
            name: typedText(raw.body, "name"),
            role: typedText(raw.body, "role"),
          };
          const errors = formErrors(problem, context.lang);
          return page(<MembersPage {...standing} memberships={memberships} typed={typed} errors={errors} />);
        },
      },
      async (context, { slug, ...member }) => {
        const { process, role } = await stand(context, slug);
        if (!may(role, "members")) throw problems.notYours();
        await addMember(context, process.id, member);
        return redirect(withQuery(paths.processMembers(slug), { saved: "yes" }));
      },
    ),
    reads(paths.committees(":slug"), { input: inputs.savedInput }, async (context, { slug, saved }) => {
      const standing = await stand(context, slug);
      const committees = await listCommittees(context.trx);
      return page(<CommitteesPage {...standing} committees={committees} saved={saved === "yes"} />, {
        data: { committees },
      });
    }),
    writes(
      paths.committees(":slug"),
      { input: inputs.committeeInput, again: showCommitteesAgain },
      async (context, { slug, ...values }) => {
        const { process } = await standToEdit(context, slug);
        await addCommittee(context, process, values);
        return redirect(withQuery(paths.committees(slug), { saved: "yes" }));
      },
    ),
    reads(paths.history(":slug"), { input: inputs.historyInput }, async (context, { slug, page: number }) => {
      const standing = await stand(context, slug);
      const count = await countEvents(context.trx, standing.process.id);
      const entries = await listEvents(context.trx, standing.process.id, number);
      const pages = pagesOf(count, historyPageSize);
      return page(<HistoryPage {...standing} entries={entries} page={number} pages={pages} />, {
        data: { count, page: number, pages, entries },
      });
    }),
  ] as unknown as Endpoint<never>[];
}

async function showMembers(context: SignedIn, slug: string) {
  const standing = await stand(context, slug);
  return { standing, memberships: await listMemberships(context.trx, { processId: standing.process.id }) };
}

async function showCommitteesAgain(context: SignedIn, problem: Problem, raw: RawInput) {
  const standing = await stand(context, raw.params.slug ?? "");
  const typed = {
    name: typedText(raw.body, "name"),
    level: typedText(raw.body, "level"),
    parent: typedText(raw.body, "parent"),
  };
  return page(
    <CommitteesPage
      {...standing}
      committees={await listCommittees(context.trx)}
      typed={typed}
      errors={formErrors(problem, context.lang)}
    />,
  );
}

function typedProcess({ body }: RawInput): TypedProcess {
  return {
    name: typedText(body, "name"),
    slug: typedText(body, "slug"),
    municipality: typedText(body, "municipality"),
    purpose: typedText(body, "purpose"),
    caseNumber: typedText(body, "caseNumber"),
  };
}
