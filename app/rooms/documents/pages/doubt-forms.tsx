import { paths } from "#base/paths.ts";
import { doubtText } from "#formats/reader/texts.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Doubts } from "#shell/parts/doubts/doubts.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { textsIn } from "../texts.ts";
import { actsForm, type ReviewProps } from "./review-props.ts";

/** Doubts asked at once; when they are answered the next come forward. */
export const doubtsShown = 50;

/** What only a person can settle, each with its answers as buttons. */
export function DoubtForms({ context, process, loaded, mayChange, shown }: ReviewProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { reading, head, document } = loaded;
  if (reading.doubts.length === 0) return <p class="meta">{t.noDoubtsLead}</p>;
  const asked = reading.doubts.slice(0, doubtsShown);
  return (
    <>
      <Doubts
        doubts={asked.map((doubt, index) => {
          const words = doubtText(doubt, lang);
          return {
            id: `doubt-${index + 1}`,
            question: words.question,
            children: words.explanation,
            answers: mayChange && (
              <Form
                action={paths.documentReview(process.slug, document.id)}
                hidden={{ on: head.number, page: shown + 1, doubt: doubt.key }}
                class="row"
              >
                {doubt.answers.map((answer) => (
                  <Button key={answer} size="small" name="answer" value={answer}>
                    {words.answers[answer] ?? answer}
                  </Button>
                ))}
              </Form>
            ),
          };
        })}
      />
      {reading.doubts.length > asked.length && (
        <p class="meta">{t.moreDoubts(reading.doubts.length - asked.length)}</p>
      )}
    </>
  );
}

/** What a person has answered; each answer can be taken back, and the doubt is there again. */
export function AnsweredDoubts({ context, loaded, mayChange, firstDoubts }: ReviewProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const answers = Object.entries(loaded.recipe.answers);
  if (answers.length === 0) return null;
  return (
    <Details summary={t.answered(answers.length)}>
      <ul class="plain flow-s">
        {answers.map(([key, answer]) => {
          const doubt = firstDoubts.find((each) => each.key === key);
          const words = doubt && doubtText(doubt, lang);
          return (
            <li key={key}>
              {words?.question ?? t.doubtAbout(key.slice(key.indexOf(":") + 1))}{" "}
              <b>{words?.answers[answer] ?? answer}</b>{" "}
              {mayChange && (
                <Button
                  kind="link"
                  form={actsForm}
                  name="takeBack"
                  value={key}
                  hiddenWords={words?.question ?? key}
                >
                  {t.answerAgain}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
