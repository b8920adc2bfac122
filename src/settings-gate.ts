/**
 * Imported by astro.config.mjs before anything that imports the settings: where git left both sides of a conflict in
 * src/site.ts, the build says that, and not that JavaScript cannot be read.
 */
import { readFileSync } from 'node:fs';
import { findConflictMarkers } from './check/conflict-markers.ts';
import { formatProblem } from './check/report.ts';

const text = readFileSync(new URL('site.ts', import.meta.url), 'utf8');
const markers = findConflictMarkers('src/site.ts', text);
if (markers.length > 0) throw new Error(`\n${markers.map(formatProblem).join('\n\n')}`);
