import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ErrorPage, errorStatusOf } from "#shell/layout/error-page.tsx";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { renderPage } from "#shell/layout/render-page.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";

const theme = { name: "Fremtidens Åkær", municipality: "Åkær Kommune", brandColour: "#1F4A57" };
const frame = { lang: "da" as const, theme, homeHref: "/", languageHref: "/en" };

test("a page names its language, itself, the process and the municipality", () => {
  const html = renderPage(
    <PublicPage {...frame} title="Planen" nav={[{ href: "/plan", text: "Planen", current: true }]}>
      <p>Velkommen</p>
    </PublicPage>,
  );
  assert.match(html, /^<!doctype html><html lang="da">/);
  assert.match(html, /<title>Planen – Fremtidens Åkær – Åkær Kommune<\/title>/);
  assert.match(html, /<a class="skipnav" href="#main-content">Gå til sidens indhold<\/a>/);
  assert.match(html, /<a class="lang-link" href="\/en" lang="en" hreflang="en">English<\/a>/);
  assert.match(html, /aria-current="page"><span>Planen/);
});

test("a failed form is told in the title, in the language of the page", () => {
  const page = (lang: "da" | "en") =>
    renderPage(
      <WorkPage {...frame} lang={lang} title="X" failed>
        <TextInput id="a" label="A" error="!" optional />
      </WorkPage>,
    );
  assert.match(page("da"), /<title>Fejl: X/);
  assert.match(page("en"), /<title>Error: X/);
  assert.match(page("en"), /\(optional\).*<span class="sr-only">Error: <\/span>!/s);
});

test("nothing is inline: no script body, no style, no handler", () => {
  const html = renderPage(
    <WorkPage
      {...frame}
      title="X"
      saved={new Date(0)}
      viewerName="Karen"
      accountHref="/account"
      keys={[{ key: "J", does: "Næste" }]}
    >
      <p>Arbejde</p>
    </WorkPage>,
  );
  assert.doesNotMatch(html, /<style|style="|<script>|\son[a-z]+="/);
  assert.match(html, /Gemt kl\.\u00a01\.00/);
  assert.match(html, /<a href="\/account">Karen<\/a>/);
});

test("what people wrote is text, in the body, in attributes and in the title", () => {
  const hostile = `"><script>alert('x')</script>&amp;`;
  const html = renderPage(
    <WorkPage {...frame} title={hostile} viewerName={hostile} breadcrumb={[{ href: "/a", text: hostile }]}>
      <TextInput id="a" label={hostile} value={hostile} hint={hostile} error={hostile} />
    </WorkPage>,
  );
  assert.doesNotMatch(html, /<script>alert/);
  assert.match(html, /value="&quot;>&lt;script/);
});

test("every status has words of its own, and an unknown one borrows its neighbour's", () => {
  assert.equal(errorStatusOf(409), 409);
  assert.equal(errorStatusOf(418), 400);
  assert.equal(errorStatusOf(502), 500);
  for (const status of [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 503, 507] as const)
    for (const lang of ["da", "en"] as const) {
      const html = renderPage(<ErrorPage {...frame} lang={lang} status={status} />);
      assert.match(html, /<h1>[^<]+<\/h1><p class="lead">[^<]+<\/p><p>[^<]+<\/p>/);
    }
});

test("a fault of ours shows its number and nothing of the fault", () => {
  const html = renderPage(<ErrorPage {...frame} status={500} reference="5f0c-91" />);
  assert.match(html, /5f0c-91/);
});

test("a problem's own sentence is not followed by a second piece of advice", () => {
  const html = renderPage(
    <ErrorPage {...frame} status={404} message="Mødet er slettet. Se de andre møder." />,
  );
  assert.doesNotMatch(html, /Se efter, om adressen/);
});

test("the fallback needs nothing: no file, no script, both languages", () => {
  const html = readFileSync(new URL("../fallback.html", import.meta.url), "utf8");
  assert.doesNotMatch(html, /<link|<script|src=/);
  assert.match(html, /<html lang="da">/);
  assert.match(html, /<div lang="en">/);
});

test("the message of a field is found among the errors", () => {
  const errors = [{ field: "a", message: "Skriv." }, { message: "Alt." }];
  assert.equal(errorFor(errors, "a"), "Skriv.");
  assert.equal(errorFor(errors, "b"), undefined);
});
