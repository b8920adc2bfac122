/** This project beside the others: how many times their time it takes. */
import type { BuilderName } from './builders.ts';
import type { Results, Round } from './rounds.ts';

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
    const of = (name: BuilderName): number | undefined => results[round].get(name)?.seconds;
    const theirs = of(other);
    if (theirs === undefined) continue;
    const [whole, alone] = [of('ours'), of('pages alone')].map((ours) =>
      ours === undefined ? '–' : (ours / theirs).toFixed(1),
    );
    console.log(`${`${round} / ${other}`.padEnd(32)}${whole?.padStart(10)}   ${alone}`);
  }
}
