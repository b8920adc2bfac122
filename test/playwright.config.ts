/** Browser tests: two real sites, built and served as a person would, looked at in Chromium. */
import { defineConfig } from '@playwright/test';
import { FIXTURE_PORT, DEMO_PORT } from './e2e/ports.ts';

const executablePath = process.env.CHROMIUM;
if (executablePath === undefined)
  throw new Error('Run the browser tests by `npm run test:browser`: it finds the browser.');

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  use: {
    locale: 'ar',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    {
      command: `node test/e2e/serve.ts test/fixtures/site ${FIXTURE_PORT}`,
      port: FIXTURE_PORT,
      timeout: 180_000,
    },
    { command: `node test/e2e/serve.ts content ${DEMO_PORT}`, port: DEMO_PORT, timeout: 180_000 },
  ].map((server) => ({
    ...server,
    cwd: `${import.meta.dirname}/..`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  })),
});
