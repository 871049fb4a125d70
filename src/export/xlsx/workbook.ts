// A workbook put together row by row, none of it whole in memory. Knows no filing.
// Source: ECMA-376 part 1 (SpreadsheetML) and part 2 (packages).
import { type ZipEntry, type ZipFile, zipFile } from '../zip';
import { cellXml, columnName, escapedText, type MarkedCell } from './cells';
import { headStyle, stylesXml } from './styles';

/** What a sheet is like. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly { readonly name: string; /** In characters. */ readonly width: number }[];
}

/** The rows that a sheet can have; the rest goes on another sheet of the same columns. */
const mostRows = 1_048_576;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet as it is written. */
class Sheet {
  private rows = 0;
  private part = 0;
  private entry: ZipEntry | null = null;
  constructor(private readonly plan: SheetPlan, private readonly begin: (name: string) => ZipEntry, private readonly limit: number) {
    this.open();
  }

  add(cells: readonly MarkedCell[]): void {
    if (this.rows === this.limit) {
      this.end();
      this.open();
    }
    this.rows++;
    this.entry?.add(`<row r="${this.rows}">${cells.map((cell, at) => cellXml(`${columnName(at)}${this.rows}`, cell)).join('')}</row>`);
  }

  end(): void {
    const last = columnName(this.plan.columns.length - 1);
    this.entry?.add(`</sheetData><autoFilter ref="A1:${last}${this.rows}"/></worksheet>`);
    this.entry?.end();
    this.entry = null;
  }

  private open(): void {
    const { name, columns } = this.plan;
    this.part++;
    this.entry = this.begin(this.part === 1 ? name : `${name} ${this.part}`);
    const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
    const names = columns.map((column, at) => `<c r="${columnName(at)}1" s="${headStyle}" t="inlineStr"><is><t>${escapedText(column.name)}</t></is></c>`);
    this.entry.add(`${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${names.join('')}</row>`);
    this.rows = 1;
  }
}

export interface Workbook {
  /** Adds a row to the sheet of that number. */
  readonly add: (sheet: number, cells: readonly MarkedCell[]) => void;
  /** What is ready of the file and was not taken yet. */
  readonly take: () => Uint8Array[];
  /** Ends the workbook; what is left of it can then be taken. */
  readonly end: () => void;
}

/**
 * A workbook with those sheets, in their order. The last one is given out as it grows; what is compressed of the others
 * waits in memory, so the longest comes last.
 * @param limit rows a sheet, head row included
 */
export function workbook(plans: readonly SheetPlan[], limit = mostRows): Workbook {
  const zip = zipFile();
  const names: { readonly plan: number; readonly name: string }[] = [];
  const sheets = new Map<number, Sheet>();
  for (const [at, plan] of [...plans.entries()].reverse()) {
    sheets.set(at, new Sheet(plan, (name) => {
      names.push({ plan: at, name });
      return zip.entry(`xl/worksheets/sheet${names.length}.xml`);
    }, limit));
  }
  return {
    add: (sheet, cells) => sheets.get(sheet)?.add(cells),
    take: zip.take,
    end: () => {
      for (const sheet of sheets.values()) sheet.end();
      endPackage(zip, names);
    },
  };
}

function endPackage(zip: ZipFile, names: readonly { readonly plan: number; readonly name: string }[]): void {
  const put = (path: string, text: string): void => {
    const entry = zip.entry(path);
    entry.add(head + text);
    entry.end();
  };
  const numbered = names.map(({ plan, name }, at) => ({ plan, name, number: at + 1 })).sort((a, b) => a.plan - b.plan || a.number - b.number);
  const styles = names.length + 1;
  put('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${
    numbered.map(({ name, number }, at) => `<sheet name="${escapedText(name)}" sheetId="${at + 1}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`);
  put('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packageRelations}">${
    names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')
  }<Relationship Id="rId${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`);
  const entry = zip.entry('xl/styles.xml');
  entry.add(stylesXml());
  entry.end();
  put('_rels/.rels', `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  put('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${
    names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`);
  zip.end();
}
