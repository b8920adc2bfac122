/**
 * `npm run locator-maps`: draws the locator map of every country into `src/graphics/locator-maps.json`. Countries do not
 * move, and drawing them took a fifth of a small site's build: the maps are committed, and a test fails when they are
 * not what src/graphics/locator.ts draws.
 */
import countries from 'i18n-iso-countries';
import { writeAtomically } from '../src/files/atomic-file.ts';
import { drawLocatorMap } from '../src/graphics/locator.ts';

const FILE = 'src/graphics/locator-maps.json';

const ids = Object.keys(countries.getAlpha2Codes()).map((code) => code.toLowerCase());
const lines = ids.sort().flatMap((id) => {
  const map = drawLocatorMap(id);
  return map === undefined ? [] : `  "${id}": ${JSON.stringify(map)}`;
});
// A country a line, so that a change shows which ones it is about.
await writeAtomically(FILE, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${FILE}: ${String(lines.length)} countries`);
