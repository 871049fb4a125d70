// The few things of the platform that the core rooms use and that every platform has.
// Read by tsconfig.core.json alone, which knows neither DOM nor Node; nothing imports this file.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
