import { html, Markup, withLineBreaks } from "./markup.ts";
import type {
  PreparedFinding,
  PreparedHeading,
  PreparedInline,
  PreparedNode,
  PreparedParagraph,
  PreparedQuote,
  PreparedReport,
  PreparedTable,
} from "./prepared-report.ts";
import { referenceAnchor } from "./prepared-report.ts";

/** The report in the classes of the summary screen: document head, sections, findings, ledger, references. */
export function reportMarkup(report: PreparedReport, linkBase = ""): Markup {
  const page = new Page(linkBase);
  const small = (text: string | null) =>
    text === null ? null : html`<p class="meta">${withLineBreaks(text)}</p>\n`;
  return html`<div class="wrap doc-wrap">
<header class="doc-head">
${small(report.kicker)}<h1>${report.title}</h1>
${report.lead === null ? null : html`<p class="lead">${withLineBreaks(report.lead)}</p>\n`}${small(report.byline)}</header>
${page.sections(report.body)}${page.references(report)}</div>`;
}

class Page {
  private readonly linkBase: string;
  private tables = 0;

  constructor(linkBase: string) {
    this.linkBase = linkBase;
  }

  /** Every heading of level 2 opens a section that it names. */
  sections(nodes: PreparedNode[]): Markup[] {
    const starts = nodes.flatMap((node, at) => (node.kind === "heading" && node.level === 2 ? [at] : []));
    const before = nodes.slice(0, starts[0] ?? nodes.length);
    const opening = before.length === 0 ? [] : [html`<div class="doc-sec">${this.blocks(before)}</div>\n`];
    const sections = starts.map((from, at) => {
      const part = nodes.slice(from, starts[at + 1]);
      const heading = part[0];
      const anchor = heading?.kind === "heading" ? heading.anchor : "";
      return html`<section class="doc-sec" aria-labelledby="${anchor}">${this.blocks(part)}</section>\n`;
    });
    return [...opening, ...sections];
  }

  references(report: PreparedReport): Markup | null {
    if (report.references.length === 0) return null;
    const items = report.references.map(({ number, text, href }) => {
      const words = withLineBreaks(text);
      return html`<li id="${referenceAnchor(number)}">${href === null ? words : html`<a href="${this.link(href)}">${words}</a>`}</li>\n`;
    });
    if (report.light)
      return html`<section class="doc-sec" aria-labelledby="references"><details class="refs-fold"><summary><h2 id="references">${report.labels.references}</h2> <span class="meta">${report.references.length}</span></summary>
<ol class="refs">
${items}</ol></details></section>
`;
    return html`<section class="doc-sec" aria-labelledby="references"><h2 id="references">${report.labels.references}</h2>
<ol class="refs">
${items}</ol></section>
`;
  }

  private blocks(nodes: PreparedNode[], inFinding = false): Markup[] {
    const printed: Markup[] = [];
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      if (node.kind !== "quote") {
        printed.push(this.block(node, inFinding));
        continue;
      }
      const quotes = [node];
      for (let next = nodes[at + 1]; next?.kind === "quote"; next = nodes[++at + 1]) quotes.push(next);
      printed.push(html`<div class="f-quotes">${quotes.map((quote) => this.quote(quote))}</div>\n`);
    }
    return printed;
  }

  private block(node: Exclude<PreparedNode, PreparedQuote>, inFinding: boolean): Markup {
    switch (node.kind) {
      case "heading":
        return heading(node);
      case "paragraph":
        return this.paragraph(node, inFinding);
      case "bullets":
        return html`<ul class="list">${this.items(node.items)}</ul>\n`;
      case "numbers":
        if (node.start === 1) return html`<ol class="brief">${this.items(node.items)}</ol>\n`;
        return html`<ol class="brief" start="${node.start}">${this.items(node.items)}</ol>\n`;
      case "table":
        return this.table(node);
      case "finding":
        return this.finding(node);
    }
  }

  /** A finding's sentence, numbers, quotes, then who says otherwise, then where it points. */
  private finding(node: PreparedFinding): Markup {
    const number = node.number === null ? null : html`<p class="f-no">${node.number}</p>\n`;
    const minority =
      node.minority.length === 0
        ? null
        : html`<div class="f-minor">${this.blocks(node.minority, true)}</div>\n`;
    const onward =
      node.onward === null
        ? null
        : html`<p class="f-to${node.ends ? " f-ends" : ""}">${this.inlines(node.onward.inlines)}</p>\n`;
    return html`<section class="finding" aria-labelledby="${node.heading.anchor}">${number}${heading(
      node.heading,
    )}${this.blocks(node.body, true)}${minority}${onward}</section>\n`;
  }

  private paragraph(node: PreparedParagraph, inFinding: boolean): Markup {
    const plain = inFinding ? "small" : "";
    const name = { normal: plain, onward: plain, counts: "f-nums", note: "note", data: "small f-data" }[
      node.tone
    ];
    const words = this.inlines(node.inlines);
    return name === "" ? html`<p>${words}</p>\n` : html`<p class="${name}">${words}</p>\n`;
  }

  private quote(node: PreparedQuote): Markup {
    const source = withLineBreaks(node.source);
    return html`<figure><blockquote class="said"><p dir="${node.direction}">»${withLineBreaks(node.text)}«</p></blockquote><figcaption class="src">${
      node.href === null ? source : html`<a href="${this.link(node.href)}">${source}</a>`
    }${this.number(node.number)}</figcaption></figure>\n`;
  }

  /** Over two columns a table may be wider than a phone: it scrolls, and the keyboard reaches it. */
  private table(node: PreparedTable): Markup {
    const anchor = `table-${++this.tables}`;
    const right = (column: number) => (node.numeric[column] ? new Markup(' class="r"') : null);
    const head = node.head.map((text, column) =>
      text.trim() === "" ? html`<td></td>` : html`<th scope="col"${right(column)}>${text}</th>`,
    );
    const rows = node.rows.map(({ cells, tone }) => {
      const name = { sum: "sum", sub: "in", plain: node.ledger ? "sub-h" : "" }[tone];
      const printed = cells.map((cell, column) =>
        column === 0 && !node.numeric[0] && cell.length > 0
          ? html`<th scope="row">${this.inlines(cell)}</th>`
          : html`<td${right(column)}>${this.inlines(cell)}</td>`,
      );
      return name === "" ? html`<tr>${printed}</tr>\n` : html`<tr class="${name}">${printed}</tr>\n`;
    });
    const table = html`<table class="table${node.ledger ? " ledger" : ""}"><caption id="${anchor}">${node.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
    if (node.head.length < 3) return table;
    return html`<div class="table--responsive-scroll" tabindex="0" role="region" aria-labelledby="${anchor}">${table}</div>\n`;
  }

  private items(items: PreparedInline[][]): Markup[] {
    return items.map((item) => html`<li>${this.inlines(item)}</li>\n`);
  }

  private inlines(inlines: PreparedInline[]): Markup[] {
    return inlines.map((inline) => {
      if (inline.kind === "gathered") return this.gathered(inline.numbers);
      const words = withLineBreaks(inline.text);
      if (inline.kind === "text") return inline.strong ? html`<b>${words}</b>` : words;
      if (inline.kind === "own" && inline.sign)
        return html`<small class="own"><span aria-hidden="true">${inline.sign}</span><span class="sr-only"> (${words})</span></small>`;
      if (inline.kind === "own") return html` <small class="own">(${words})</small>`;
      if (inline.kind === "said") {
        return html`<span class="said said-in" dir="${inline.direction}">»${words}«</span>${this.number(inline.number)}`;
      }
      const target = inline.href === null ? `#${referenceAnchor(inline.number)}` : this.link(inline.href);
      const link = html`<a class="a-n" href="${target}">${words}</a>`;
      if (inline.gathered) return inline.strong ? html`<b>${link}</b>` : link;
      const number = html`<a class="ref-n" href="#${referenceAnchor(inline.number)}">[${inline.number}]</a>`;
      const both = inline.numberFirst ? html`${number}&nbsp;${link}` : html`${link}&nbsp;${number}`;
      return inline.strong ? html`<b>${both}</b>` : both;
    });
  }

  private gathered(numbers: number[]): Markup {
    const links = numbers.map((number) => this.number(number));
    return html`<span class="refs-n">${links}</span>`;
  }

  private number(number: number | null): Markup | null {
    return number === null
      ? null
      : html`&nbsp;<a class="ref-n" href="#${referenceAnchor(number)}">[${number}]</a>`;
  }

  private link(href: string): string {
    return /^[/?]/.test(href) ? this.linkBase + href : href;
  }
}

function heading({ level, anchor, text }: PreparedHeading): Markup {
  const tag = new Markup(`h${level}`);
  return html`<${tag} id="${anchor}">${withLineBreaks(text)}</${tag}>\n`;
}
