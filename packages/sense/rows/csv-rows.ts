import { SenseProblem } from "#sense/problem.ts";
import { RowStore } from "#sense/rows/row-store.ts";

/*
 * The columns `id` and `text` of a CSV file (RFC 4180, as `csv.ts` reads it) from its bytes, piece
 * by piece as they come from the disk: only what is kept is ever held. UTF-8 is safe to read by
 * bytes, since commas, quotes and line ends never stand inside a longer sign.
 */

const [comma, quote, lineFeed, carriageReturn] = [44, 34, 10, 13];
type Place = "cellStart" | "plain" | "quoted" | "quoteInQuoted";

export class CsvRows {
  readonly store = new RowStore();
  private readonly ids = new Set<string>();
  private place: Place = "cellStart";
  private columns: { id: number; text: number } | undefined;
  private head: string[] = [];
  private column = 0;
  private rowHasContent = false;
  private afterReturn = false;
  private cell = new Uint8Array(1 << 12);
  private length = 0;
  private id = "";
  private text: Uint8Array = new Uint8Array(1 << 12);
  private textLength = 0;

  /** The next bytes of the file. @throws SenseProblem columnMissing, idTwice */
  read(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.cell.length) {
      const wider = new Uint8Array(2 * (this.length + bytes.length));
      wider.set(this.cell);
      this.cell = wider;
    }
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (this.place === "quoted") {
        if (byte === quote) this.place = "quoteInQuoted";
        else this.cell[this.length++] = byte;
        continue;
      }
      if (byte === quote && this.place === "cellStart") {
        this.place = "quoted";
        this.rowHasContent = true;
      } else if (byte === quote && this.place === "quoteInQuoted") {
        this.place = "quoted";
        this.cell[this.length++] = byte;
      } else if (byte === comma) {
        this.endCell();
        this.rowHasContent = true;
      } else if (byte === lineFeed || byte === carriageReturn) {
        if (!(byte === lineFeed && this.afterReturn)) this.endRow();
      } else {
        this.place = "plain";
        this.cell[this.length++] = byte;
      }
      this.afterReturn = byte === carriageReturn;
    }
  }

  /** After the last bytes: all rows. @throws SenseProblem columnMissing, idTwice */
  end(): RowStore {
    this.endRow();
    if (!this.columns) this.readHead();
    return this.store;
  }

  private endCell(): void {
    if (!this.columns) this.head.push(decoder.decode(this.cell.subarray(0, this.length)));
    else if (this.column === this.columns.id) this.id = decoder.decode(this.cell.subarray(0, this.length));
    else if (this.column === this.columns.text) {
      // The cell becomes the text and the old text's room the next cell: nothing is copied.
      const room = this.text.length < this.cell.length ? new Uint8Array(this.cell.length) : this.text;
      this.text = this.cell;
      this.textLength = this.length;
      this.cell = room as Uint8Array<ArrayBuffer>;
    }
    this.column++;
    this.length = 0;
    this.place = "cellStart";
  }

  private endRow(): void {
    if (!this.rowHasContent && this.length === 0) return;
    this.endCell();
    if (!this.columns) this.readHead();
    else {
      if (this.ids.has(this.id)) throw new SenseProblem("idTwice", { file: "statements", id: this.id });
      this.ids.add(this.id);
      this.store.add(this.id, this.text, 0, this.textLength);
    }
    this.column = 0;
    this.id = "";
    this.textLength = 0;
    this.rowHasContent = false;
  }

  private readHead(): void {
    const names = this.head.map((cell) =>
      cell
        .replace(/^\uFEFF/, "")
        .trim()
        .toLowerCase(),
    );
    const missing = ["id", "text"].filter((name) => !names.includes(name));
    if (missing.length > 0)
      throw new SenseProblem("columnMissing", { file: "statements", column: missing.join(", ") });
    this.columns = { id: names.indexOf("id"), text: names.indexOf("text") };
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
