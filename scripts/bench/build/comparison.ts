/** This project beside the others: how many times their time it takes. */
import type { BuilderName } from './builders.ts';
import type { Result, Results, Round } from './rounds.ts';

const HUGO_SITE =
  'It has pages of briefs, countries, actors, topics, pairs and editions, an offline file and a text for each edition, and RSS, Atom and JSON feeds of the site, countries, actors, topics and outlets; it has no cards, search index, links of names in texts, maps or open data.';

const COMPARED: readonly (readonly [Round, BuilderName])[] = [
  ['cold', 'Hugo'],
  ['unchanged', 'Hugo'],
  ['one brief changed', 'Hugo'],
  ['cold', 'bare script'],
];

/** Each round beside the same round of the other: Hugo makes everything again in all of them. */
export function printComparison(results: Results): void {
  const hugo = results.cold.get('Hugo');
  if (hugo !== undefined)
    console.log(`Hugo's site: ${hugo.files} files, ${hugo.pages} of them pages. ${HUGO_SITE}`);
  console.log(`${'times of'.padEnd(32)}${'whole'.padStart(10)}   without Pagefind and cards`);
  for (const [round, other] of COMPARED) {
    const [ours, theirs] = [results[round].get('ours'), results[round].get(other)];
    if (ours === undefined || theirs === undefined) continue;
    console.log(`${`${round} / ${other}`.padEnd(32)}${ratios(ours, theirs)}`);
  }
}

function ratios({ seconds, without }: Result, theirs: Result): string {
  const whole = (seconds / theirs.seconds).toFixed(1).padStart(10);
  return without === undefined ? whole : `${whole}   ${(without / theirs.seconds).toFixed(1)}`;
}
