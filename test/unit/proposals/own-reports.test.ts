import { expect, test } from 'vitest';
import { compareWith, proposalsFor } from '../../../src/proposals/proposals.ts';
import { type OwnEvent, ownReports } from './own-reports.ts';

const events = ownReports(new URL('../../fixtures/proposals/reports.txt', import.meta.url));

interface Score {
  proposed: number;
  right: number;
  wanted: number;
  found: number;
  faults: string[];
}
const score = (): Score => ({ proposed: 0, right: 0, wanted: 0, found: 0, faults: [] });

/** What is proposed for the first report of each event, and told alone by its second, beside what an editor would take. */
function measure(of: readonly OwnEvent[]) {
  const all = { points: score(), watch: score(), alone: score(), reports: 0, withPoints: 0 };
  const count = (into: Score, id: string, given: string[], wanted: string[]) => {
    const isIn = (one: string, list: string[]) => list.includes(one);
    into.proposed += given.length;
    into.wanted += wanted.length;
    into.right += given.filter((one) => isIn(one, wanted)).length;
    into.found += wanted.filter((one) => isIn(one, given)).length;
    for (const one of given) if (!isIn(one, wanted)) into.faults.push(`${id} + ${one}`);
    for (const one of wanted) if (!isIn(one, given)) into.faults.push(`${id} - ${one}`);
  };
  for (const { id, reports } of of) {
    const [main, other] = reports;
    if (main === undefined) continue;
    const { points = [], watch = [] } = proposalsFor(main.reading, [], {});
    all.reports += 1;
    all.withPoints += points.length > 0 ? 1 : 0;
    const wanted = (is: 'isPoint' | 'isAlone', lines: typeof main.lines) =>
      lines.filter((line) => line[is]).map(({ text }) => text);
    count(all.points, id, points.map(({ from }) => from), wanted('isPoint', main.lines)); // prettier-ignore
    count(
      all.watch,
      id,
      watch.map(({ when, from }) => `${when} ${from}`),
      main.lines.flatMap(({ when, text }) => (when === undefined ? [] : [`${when} ${text}`])),
    );
    if (other === undefined) continue;
    const { alone = [] } = compareWith(main.reading, other.reading, {});
    count(all.alone, id, alone.map(({ line }) => line), wanted('isAlone', other.lines)); // prettier-ignore
  }
  return all;
}

const share = (of: number, all: number) => (all === 0 ? 1 : of / all);

test.each([
  ['what they were written for', events.filter(({ isHeldOut }) => !isHeldOut)],
  ['held out', events.filter(({ isHeldOut }) => isHeldOut)],
])('proposals of own reports, %s', (name, of) => {
  const { points, watch, alone, reports, withPoints } = measure(of);
  if (process.env.SHOW !== undefined) {
    for (const [kind, { proposed, right, wanted, found, faults }] of Object.entries({ points, watch, alone })) // prettier-ignore
      console.log(`${name} ${kind}: ${String(right)}/${String(proposed)} right, ${String(found)}/${String(wanted)} found\n${process.env.SHOW === 'all' ? faults.join('\n') : ''}`); // prettier-ignore
  }
  expect(share(points.right, points.proposed)).toBeGreaterThanOrEqual(0.8);
  expect(share(withPoints, reports)).toBeGreaterThanOrEqual(0.9);
  expect(share(watch.right, watch.proposed)).toBeGreaterThanOrEqual(0.9);
  expect(share(watch.found, watch.wanted)).toBeGreaterThanOrEqual(0.7);
  expect(share(alone.right, alone.proposed)).toBeGreaterThanOrEqual(0.75);
  expect(share(alone.found, alone.wanted)).toBeGreaterThanOrEqual(0.7);
});
