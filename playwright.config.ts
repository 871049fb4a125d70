// The end-to-end tests: the built page, served with its policy, in a real Chromium of this machine.
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './scripts/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/build.ts',
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A second try on a machine that others load, named as flaky where it was needed; none where a lost correction could hide in it.
  retries: process.env.CI ? 1 : 0,
  // On a machine that others load a test takes three times as long; what hangs is found by what a test expects.
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: launchArguments() },
  },
});
