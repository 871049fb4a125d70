// How the page is built and how the unit tests run. Output is plain files that any static host can serve.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { policy } from './scripts/policy.mjs';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The policy allows no data: URLs, so nothing is put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What changes seldom stands apart, so that a new version of the program does not fetch it again.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What only an export needs stands with the writer that needs it, and is fetched with that.
            { name: 'libraries', test: /node_modules[\\/](?!(?:hyparquet|hyparquet-writer|fflate)[\\/])/ },
            { name: 'judge', test: /src[\\/]judge/ },
          ],
        },
      },
    },
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // One process for all files: starting one a file takes longer than the tests; they share nothing that they change.
    pool: 'threads',
    isolate: false,
    // Tests that read exports back start other programs, which take their time on a machine with much to do.
    testTimeout: 60_000,
  },
});
