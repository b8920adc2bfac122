/** `npm run test:browser`: finds a browser, then runs Playwright with it. The arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from '../../scripts/find-browser.ts';

const browser = findBrowser();
if (browser === undefined) process.exit(1);
console.log(`Browser tests with ${browser}`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'test/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: browser } },
);
process.exitCode = status ?? 1;
