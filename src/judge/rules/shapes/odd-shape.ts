// What an odd shape is, and the leaves that shapes are looked for on.

/** A shape that hardly any whole value of some leaves has. */
export interface OddShape {
  readonly leaves: ReadonlySet<string>;
  readonly shape: RegExp;
  readonly message: string;
  /** The value put right, where its shape tells how. */
  readonly mend?: (value: string) => string;
}

/** Leaves by what they hold; a shape is looked for on one of these sets. */
export const titles: ReadonlySet<string> = new Set(['securityTitle', 'underlyingSecurityTitle']);
export const names: ReadonlySet<string> = new Set(['rptOwnerName', 'issuerName']);
export const namesAndNatures: ReadonlySet<string> = new Set([...names, 'natureOfOwnership']);
export const natures: ReadonlySet<string> = new Set(['natureOfOwnership']);
export const issuers: ReadonlySet<string> = new Set(['issuerName']);
export const tickers: ReadonlySet<string> = new Set(['issuerTradingSymbol']);
export const offices: ReadonlySet<string> = new Set(['officerTitle']);
export const signatures: ReadonlySet<string> = new Set(['signatureName']);
export const owners: ReadonlySet<string> = new Set(['rptOwnerName']);
export const cities: ReadonlySet<string> = new Set(['rptOwnerCity']);
export const streets: ReadonlySet<string> = new Set(['rptOwnerStreet1', 'rptOwnerStreet2']);
export const secondStreet: ReadonlySet<string> = new Set(['rptOwnerStreet2']);
export const namesAndTitles: ReadonlySet<string> = new Set([...namesAndNatures, ...titles]);
export const namesAndPlaces: ReadonlySet<string> = new Set([...names, ...streets, 'rptOwnerCity']);
export const running: ReadonlySet<string> = new Set([...namesAndNatures, ...signatures, ...streets, 'officerTitle', 'otherText']);
export const runningAndTitles: ReadonlySet<string> = new Set([...running, ...titles]);
