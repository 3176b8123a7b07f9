import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths, withQuery } from "#base/paths.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { listNames } from "#rooms/people/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { windowOf } from "#shell/parts/pagination/pages-of.ts";
import { forCoder } from "../workbench/for-coder.ts";
import { showCodingAgain } from "../workbench/show-coding.tsx";
import { addComment, finishComment } from "./actions.ts";
import { listBetween } from "./comment-queries.ts";
import * as inputs from "./inputs.ts";
import { ToYouPage, toYouPageSize } from "./pages/to-you-page.tsx";

export function commentEndpoints(): AnyEndpoint[] {
  return [
    writes(
      paths.statementComments(":slug", ":id"),
      { input: inputs.commentInput, again: showCodingAgain },
      async (context, { slug, id, text, to, ...filter }) => {
        const process = await forCoder(context, slug);
        await addComment(context, process.id, { id, text, to });
        return redirect(`${withQuery(paths.codingAct(process.slug, id), { ...filter })}#comments`);
      },
    ),
    writes(
      paths.statementCommentEnd(":slug", ":comment"),
      { input: inputs.commentEndInput },
      async (context, { slug, comment, at, ...filter }) => {
        const process = await forCoder(context, slug);
        const ended = await finishComment(context, process.id, comment);
        return redirect(
          at
            ? `${withQuery(paths.codingAct(process.slug, at), { ...filter })}#comments`
            : withQuery(paths.commentsToYou(process.slug), { ended: ended.id }),
        );
      },
    ),
    reads(paths.commentsToYou(":slug"), { input: inputs.toYouInput }, async (context, input) => {
      const { trx, viewer } = context;
      const process = await getProcessBySlug(trx, input.slug);
      const { comments, count } = await listBetween(
        trx,
        process.id,
        viewer.id,
        windowOf(input.page, toYouPageSize),
      );
      const statements = await listStatements(trx, process.id, {
        ids: comments.map((one) => one.statementId),
      });
      const people = comments.flatMap((one) => (one.toPerson ? [one.madeBy, one.toPerson] : [one.madeBy]));
      return page(
        <ToYouPage
          context={context}
          process={process}
          role={await findRole(trx, process.id, viewer)}
          comments={comments}
          count={count}
          page={input.page}
          statements={new Map(statements.map((each) => [each.id, each]))}
          names={await listNames(trx, [...new Set(people)])}
          ended={input.ended !== undefined}
        />,
        { data: { comments, count } },
      );
    }),
  ];
}
