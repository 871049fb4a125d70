import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import { sourceText } from '../text/source-text';
import type { Artifacts } from './artifacts';
import { runPipeline, stages } from './pipeline';

const { text } = generate(8, { documentType: '4', dialect: 'page-tsv', noise: 'none', garbling: {} });
const start = { source: sourceText(text), sha256: '0'.repeat(64), sourceFormat: 'text' } as const;

describe('the list of stages', () => {
  it('gives each product once, and only after those that it needs', () => {
    const there = new Set<keyof Artifacts>(['source', 'sha256', 'sourceFormat']);
    for (const { gives, needs } of stages) {
      for (const need of needs) expect(there.has(need), `${gives} needs ${need}`).toBe(true);
      expect(there.has(gives), gives).toBe(false);
      there.add(gives);
    }
    expect(stages.at(-1)?.gives).toBe('filing');
  });
  it('needs nothing that it does not say: each stage runs on what it declares alone', () => {
    const { products } = runPipeline(start);
    for (const { gives, needs, run } of stages) {
      const own = Object.fromEntries(needs.map((need) => [need, products[need]])) as unknown as Artifacts;
      const made = run(new Proxy(own, { get: (of, name) => {
        if (!(name in of)) throw new Error(`${gives} reaches for ${String(name)}`);
        return Reflect.get(of, name);
      } }));
      if (gives !== 'known') expect(made, gives).toEqual(products[gives]);
    }
  });
  it('stops where it is told to', () => {
    const { products, milliseconds } = runPipeline(start, 'sections', () => 0);
    expect(Object.keys(products)).toEqual(['source', 'sha256', 'sourceFormat', 'page', 'grid', 'sections']);
    expect(milliseconds).toEqual({ page: 0, grid: 0, sections: 0 });
  });
  it('gives products that survive JSON, the filing above all', () => {
    const { products } = runPipeline(start);
    expect(JSON.parse(JSON.stringify(products.filing))).toEqual(products.filing);
  });
});
