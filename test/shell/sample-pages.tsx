import type { VNode } from "preact";
import { Gallery } from "#shell/gallery.tsx";
import { DocumentPage } from "#shell/layout/document-page.tsx";
import { ErrorPage } from "#shell/layout/error-page.tsx";
import type { NavLink, PageFrame } from "#shell/layout/page-frame.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { codebookExamples } from "#shell/parts/codebook/codebook.examples.ts";
import { Codebook } from "#shell/parts/codebook/codebook.tsx";
import { countTabsExamples } from "#shell/parts/count-tabs/count-tabs.examples.ts";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { DateWords } from "#shell/parts/date-words/date-words.tsx";
import { doubtsExamples } from "#shell/parts/doubts/doubts.examples.ts";
import { Doubts } from "#shell/parts/doubts/doubts.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { figuresExamples } from "#shell/parts/figures/figures.examples.ts";
import { Figures } from "#shell/parts/figures/figures.tsx";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { findingExamples } from "#shell/parts/finding/finding.examples.ts";
import { Finding } from "#shell/parts/finding/finding.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Inbox } from "#shell/parts/inbox/inbox.tsx";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";
import { ledgerExamples } from "#shell/parts/ledger/ledger.examples.ts";
import { Ledger } from "#shell/parts/ledger/ledger.tsx";
import { ledgerFootExamples } from "#shell/parts/ledger-foot/ledger-foot.examples.ts";
import { LedgerFoot } from "#shell/parts/ledger-foot/ledger-foot.tsx";
import { linesExamples } from "#shell/parts/lines/lines.examples.ts";
import { Lines } from "#shell/parts/lines/lines.tsx";
import { movesExamples } from "#shell/parts/moves/moves.examples.ts";
import { Moves } from "#shell/parts/moves/moves.tsx";
import { pageHeadExamples } from "#shell/parts/page-head/page-head.examples.ts";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Panes, ReviewColumns } from "#shell/parts/panes/panes.tsx";
import { proposalsExamples } from "#shell/parts/proposals/proposals.examples.ts";
import { Proposals } from "#shell/parts/proposals/proposals.tsx";
import { quoteInContextExamples } from "#shell/parts/quote/quote.examples.ts";
import { Quote, QuoteInContext } from "#shell/parts/quote/quote.tsx";
import { repairsExamples } from "#shell/parts/repairs/repairs.examples.ts";
import { Repairs } from "#shell/parts/repairs/repairs.tsx";
import { selectExamples } from "#shell/parts/select/select.examples.ts";
import { Select } from "#shell/parts/select/select.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { threadExamples } from "#shell/parts/thread/thread.examples.ts";
import { Thread } from "#shell/parts/thread/thread.tsx";

/** Whole pages made of parts, one per layout and state: what the browser tests look at. */

export const frame: PageFrame = {
  lang: "da",
  theme: { name: "Fremtidens Åkær", municipality: "Åkær Kommune", brandColour: "#1F4A57" },
  homeHref: "/public",
  languageHref: "/public?lang=en",
  footer: [
    { href: "#kontakt", text: "Åkær Kommune, Torvet 1, 8999 Åkær" },
    { href: "#input", text: "Sådan behandler vi input" },
    { href: "#was", text: "Tilgængelighedserklæring" },
  ],
  footerNote: "Steder, personer og tal er opdigtede.",
};

const nav: NavLink[] = [
  { href: "/public", text: "Processen", current: true },
  { href: "#omraader", text: "Fokusområder" },
  { href: "/document", text: "Sammenfatning" },
  { href: "#plan", text: "Planen" },
  { href: "#mit", text: "Mit input" },
];

const work = {
  lang: frame.lang,
  theme: frame.theme,
  homeHref: "/public",
  languageHref: "/work?lang=en",
  viewerName: "Karen Mølgaard",
  accountHref: "#konto",
  saved: new Date("2026-06-22T07:14:00Z"),
};

function PublicSample() {
  return (
    <PublicPage {...frame} title="Hvordan skal Åkær se ud om ti år?" nav={nav}>
      <Band>
        <h1>Hvordan skal Åkær se ud om ti år?</h1>
        <p class="lead">Byrådet beslutter en plan den 30. november. Inden da vil vi høre, hvad du ser.</p>
        <p>
          <ButtonLink kind="primary" size="big" href="#giv">
            Giv dit input
          </ButtonLink>
        </p>
        <p class="note">Det tager et par minutter. Du behøver ikke logge ind.</p>
      </Band>
      <Band sheet labelledBy="where">
        <h2 id="where">Hvor er vi nu?</h2>
        <Thread {...threadExamples[0]!.props} />
      </Band>
      <Band labelledBy="said">
        <h2 id="said">Det er sagt indtil nu</h2>
        <Figures {...figuresExamples[0]!.props} />
      </Band>
    </PublicPage>
  );
}

function DocumentSample() {
  return (
    <DocumentPage
      {...frame}
      title="Hvad Åkær har sagt om fremtiden"
      nav={nav}
      over="Åkær Kommune · Til byrådets temamøde den 28. september 2026, punkt 2"
      lead="Foreløbig sammenfatning af 1.327 input og 118 borde."
      colophon="Version 1.2, godkendt af Lise Abildtrup, 18. september 2026."
      files={
        <>
          <ButtonLink size="small" icon="download" href="#pdf">
            Hent som PDF
          </ButtonLink>
          <ButtonLink size="small" icon="download" href="#docx">
            Hent som Word
          </ButtonLink>
        </>
      }
    >
      <section aria-labelledby="findings">
        <h2 id="findings">Fund</h2>
        {findingExamples.map(({ name, props }) => (
          <Finding key={name} {...props} />
        ))}
      </section>
      <section aria-labelledby="ledger">
        <h2 id="ledger">Regnskabet</h2>
        <Ledger {...ledgerExamples[0]!.props} captionHidden />
      </section>
    </DocumentPage>
  );
}

function FormSample() {
  return (
    <WorkPage {...work} title="Hent et dokument ind" breadcrumb={[{ href: "#d", text: "Dokumenter" }]} failed>
      <h1>Hent et dokument ind</h1>
      <Status />
      <Form action="/form" files>
        <ErrorSummary errors={[{ field: "title", message: "Skriv en titel." }]} />
        <TextInput id="title" label="Titel" error="Skriv en titel." />
        <DateWords id="when" label="Hvornår blev det holdt?" optional />
        <FileUpload id="file" label="Fil" accept={[".pdf", ".docx"]} maxBytes={50_000_000} />
        <FormActions>
          <Button kind="primary" name="act" value="read">
            Læs dokumentet
          </Button>
          <ButtonLink href="#fortryd">Fortryd</ButtonLink>
        </FormActions>
      </Form>
    </WorkPage>
  );
}

function ReviewSample() {
  return (
    <WorkPage
      {...work}
      title="Notat fra SektorMED Sundhed"
      breadcrumb={[{ href: "#d", text: "Dokumenter" }]}
      width="wide"
    >
      <PageHead {...pageHeadExamples[0]!.props} />
      <ReviewColumns
        original={
          <section class="flow-s" aria-labelledby="h-original">
            <h2 id="h-original">Originalen</h2>
            <Lines {...linesExamples[0]!.props} />
          </section>
        }
        reading={
          <section class="flow-s" aria-labelledby="h-reading">
            <h2 id="h-reading">Sådan læser vi den</h2>
            <Lines {...linesExamples[0]!.props} id="reading" label="Den læste tekst" />
          </section>
        }
        found={
          <section class="flow-s" aria-labelledby="h-found">
            <h2 id="h-found">
              5 pointer fundet <span class="quiet">lægges i indbakken, når læsningen er godkendt</span>
            </h2>
            <Table
              caption="Pointer fundet i notatet"
              captionHidden
              columns={[
                { header: "Nr." },
                { header: "Pointe" },
                { header: "Gruppe" },
                { header: "Linje", numeric: true },
              ]}
              rows={[{ cells: ["1", "Én fast kontakt til borgeren efter udskrivelse", "Ukendt", "12"] }]}
            />
          </section>
        }
        side={
          <div class="flow">
            <h2>
              Tvivl <span class="quiet">2 mangler svar</span>
            </h2>
            <Doubts {...doubtsExamples[0]!.props} />
            <h2>
              Rettelser <span class="quiet">alle kan fortrydes</span>
            </h2>
            <Repairs {...repairsExamples[0]!.props} />
          </div>
        }
      />
    </WorkPage>
  );
}

function CodingSample() {
  const items = Array.from({ length: 30 }, (_, at) => ({
    id: String(at),
    href: `#${at}`,
    meta: `Bord ${at}, Tvede · nr. 2.3${at + 10}`,
    text: "Der mangler en, der kan hjælpe med ansøgningen, når man vil starte noget nyt op i byen",
    current: at === 0,
  }));
  return (
    <WorkPage
      {...work}
      title="Kodning"
      breadcrumb={[{ href: "#input", text: "Input" }]}
      width="panes"
      keys={[
        { key: "1", does: "Voksne, der bliver ved" },
        { key: "J", does: "Næste udsagn" },
        { key: "U", does: "Fortryd sidste" },
      ]}
    >
      <Panes
        left={{
          id: "inbox",
          labelledBy: "h-inbox",
          children: (
            <div class="flow-s">
              <h2 id="h-inbox">
                Indbakke <span class="quiet">768 venter</span>
              </h2>
              <CountTabs {...countTabsExamples[0]!.props} />
              <form action="/coding" method="get">
                <Select {...selectExamples[1]!.props} />
                <Button size="small">Vis</Button>
              </form>
              <Inbox label="Udsagn i indbakken" items={items} />
            </div>
          ),
        }}
        main={{
          id: "statement",
          labelledBy: "h-statement",
          children: (
            <div class="flow">
              <h1 class="sr-only">Kodning af udsagn</h1>
              <div class="row row-apart">
                <h2 id="h-statement" class="meta">
                  Udsagn 2.347 af 3.114 · 1 af 2 i dette input
                </h2>
                <p class="meta">
                  <Kbd>K</Kbd> forrige <Kbd>J</Kbd>{" "}
                  <a href="/coding?next" data-key="J" id="next">
                    næste
                  </a>
                </p>
              </div>
              <Quote
                text="Giv de unge en voksen, der ikke forsvinder, når sagen skifter bord."
                size="large"
              />
              <p>
                <span class="meta">Hele input, dialogportalen 3. august, Vrenderup: </span>
                <QuoteInContext {...quoteInContextExamples[0]!.props} />
              </p>
              <h3>Forslag fra kørsel 41</h3>
              <Proposals {...proposalsExamples[0]!.props} />
              <Moves {...movesExamples[0]!.props} />
            </div>
          ),
        }}
        right={{
          id: "codes",
          labelledBy: "h-codes",
          children: (
            <div class="flow-s">
              <h2 id="h-codes">
                Kodebog <span class="quiet">Børn og unge</span>
              </h2>
              <Form action="/coding" label="Kodebog">
                <Codebook {...codebookExamples[0]!.props} />
                <Codebook {...codebookExamples[1]!.props} />
              </Form>
            </div>
          ),
        }}
        foot={<LedgerFoot {...ledgerFootExamples[0]!.props} />}
      />
    </WorkPage>
  );
}

export const samplePages: Record<string, () => VNode> = {
  "/gallery": () => <Gallery {...frame} />,
  "/public": () => <PublicSample />,
  "/document": () => <DocumentSample />,
  "/form": () => <FormSample />,
  "/review": () => <ReviewSample />,
  "/coding": () => <CodingSample />,
  "/error": () => <ErrorPage {...frame} status={500} reference="5f0c-91" />,
  "/error-en": () => <ErrorPage {...frame} lang="en" status={404} />,
};
