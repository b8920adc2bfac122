/** Inputs that fuzzing damages: the shapes of the Arabic web, in our own words. */
import { HTML, RECORD, RSS } from './pages.ts';
import { DUMP } from './dump.ts';
import type { Sample } from './ingest-case.ts';

export const SAMPLES: readonly Sample[] = [
  { file: 'dump.txt', text: DUMP },
  { file: 'two.txt', text: `${DUMP}\n\n\n${DUMP.replace('03.02.2025', '04.02.2025')}` },
  { file: 'page.html', text: HTML },
  { file: 'feed.xml', text: RSS },
  { file: 'record.json', text: JSON.stringify(RECORD, undefined, 1) },
];
