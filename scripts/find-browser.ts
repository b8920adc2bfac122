/** The browser for the tests: the first of these places that has one. They are never skipped for want of a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Looks for Chromium, in this order: the variable CHROMIUM; Playwright's own, Chrome or Chromium installed; what
 * `playwright install chromium` brings; what `apt-get install chromium` brings, as root on Debian.
 *
 * @returns the path of the program; undefined, after saying what to do, where there is none to be had
 */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    console.error(`CHROMIUM names ${given}, and there is no such file.`);
    return undefined;
  }
  const browser = installed() ?? fromPlaywright() ?? fromDebian();
  if (browser === undefined) {
    console.error(
      [
        'The browser tests need Chromium or Chrome, and none was found or could be installed.',
        'Install one (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask google-chrome;',
        'Windows: winget install Google.Chrome), or set CHROMIUM to the path of its program. Then run npm test again.',
      ].join('\n'),
    );
  }
  return browser;
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return (
    COMMANDS.map(which).find((path) => path !== undefined) ?? MAC.find((path) => existsSync(path))
  );
}

function fromPlaywright(): string | undefined {
  console.log('No browser found: trying `playwright install chromium`.');
  const cli = 'node_modules/@playwright/test/cli.js';
  return runs(process.execPath, [cli, 'install', 'chromium']) ? installed() : undefined;
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || which('apt-get') === undefined) return undefined;
  console.log('Trying `apt-get install chromium`.');
  runs('apt-get', ['update']);
  return runs('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
    ? installed()
    : undefined;
}

function which(command: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [command], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
}

/** Ten minutes at most: a closed network must not hang the tests. */
function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0;
}
