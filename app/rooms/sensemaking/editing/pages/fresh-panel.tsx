import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { blockName } from "../block-name.ts";
import type { ShownBlock } from "../compose-draft.ts";
import type { Fresh } from "../edit-blocks.ts";
import { quotedNumber } from "../kept-quote.ts";
import { textsIn } from "../texts.ts";
import { BlockView } from "./block-view.tsx";
import type { Editor } from "./editor-block.tsx";

type Props = { editor: Editor; fresh: Fresh[]; gone: ShownBlock[] };

/** What has come since the draft was begun, offered and never put in by itself; and what has gone. */
export function FreshPanel({ editor, fresh, gone }: Props) {
  const t = textsIn(editor.lang);
  const written = gone.filter(({ block }) => block.words !== null);
  const quotes = gone.flatMap(({ block }) => (block.words === null ? (quotedNumber(block.key) ?? []) : []));
  const machines = gone.length - written.length - quotes.length;
  if (fresh.length + gone.length === 0) return null;
  return (
    <>
      {fresh.length > 0 && (
        <details class="details eb-fresh" open={fresh.length <= 3}>
          <summary class="details-summary">
            {t.fresh} ({fresh.length})
          </summary>
          <div class="details-text">
            <p class="meta">{t.freshLead}</p>
            {fresh.map(({ head, blocks }) => (
              <form
                key={blocks[0]!.key}
                class="eb-offer"
                method="post"
                action={paths.draftAct(editor.slug, editor.draftId)}
              >
                <input type="hidden" name="key" value={head.key} />
                <div lang={editor.textLang}>
                  {blocks.map((block) => (
                    <BlockView key={block.key} node={block.node} hrefs={editor.hrefs} offered />
                  ))}
                </div>
                {editor.mayEdit && (
                  <p class="row">
                    <Button size="small" name="act" value="takeIn">
                      {t.takeIn}
                    </Button>
                    <Button size="small" name="act" value="notNow">
                      {t.notNow}
                    </Button>
                  </p>
                )}
              </form>
            ))}
          </div>
        </details>
      )}
      {gone.length > 0 && (
        <details class="details" open={written.length + quotes.length > 0}>
          <summary class="details-summary">
            {t.gone} ({gone.length})
          </summary>
          <div class="details-text">
            <p class="meta">{t.goneLead}</p>
            <ul>
              {written.map((each) => (
                <li key={each.block.key}>{blockName(each)}</li>
              ))}
              {quotes.map((number) => (
                <li key={number}>{t.goneQuote(formatNumber(number, editor.lang))}</li>
              ))}
              {machines > 0 && <li>{t.goneMachine(machines, formatNumber(machines, editor.lang))}</li>}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
