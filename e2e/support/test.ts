// The `test` of every end-to-end spec. A server of its own for the built page, with the page's policy; and a guard that
// fails a test on any console error or warning, page error, policy violation or request to another origin.
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { listen, staticServer } from '../../scripts/serve.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

interface TestFixtures {
  /** What a test knows will be complained about, and why that is right. As a rule: nothing. */
  readonly expectedComplaints: readonly RegExp[];
  readonly guard: undefined;
}

interface WorkerFixtures {
  readonly origin: string;
}

/** Listens to everything that the context's pages and workers complain about. */
async function complaintsOf(context: BrowserContext, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  const isHome = (url: string): boolean => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url === 'about:blank';
  const note = (kind: string, said: string): void => void complaints.push(`${kind}: ${said}`);
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console ${message.type()}`, message.text());
  });
  context.on('weberror', (error) => note('page error', String(error.error().stack ?? error.error())));
  context.on('request', (request) => {
    if (!isHome(request.url())) note('request to another origin', request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) note(`status ${response.status()}`, response.url());
  });
  await context.exposeFunction('galleyPolicyViolation', (told: string) => note('policy violation', told));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { galleyPolicyViolation: (told: string) => void }).galleyPolicyViolation;
      tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
    });
  });
  return complaints;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const server = staticServer(dist);
      const port = await listen(server, 0, true);
      await use(`http://localhost:${port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(`${origin}/`),
  expectedComplaints: [[], { option: true }],
  guard: [
    async ({ context, origin, expectedComplaints }, use) => {
      const complaints = await complaintsOf(context, origin);
      await use(undefined);
      const unexpected = complaints.filter((told) => !expectedComplaints.some((pattern) => pattern.test(told)));
      expect(unexpected, 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
