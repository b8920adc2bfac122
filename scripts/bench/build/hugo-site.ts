/** The same content as a Hugo site, to measure against: its briefs, and the registries as data. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../../../src/check/content.ts';
import { isoWeekOf } from '../../../src/digest/weeks.ts';

const SITE = path.join(import.meta.dirname, 'hugo');
/** As in digest/pairs.ts. */
const LEAST_BRIEFS = 3;

/**
 * @param content made-up content (generated-content.ts)
 * @param directory of the Hugo site; it must be empty or missing
 */
export async function writeHugoSite(content: string, directory: string): Promise<void> {
  const { content: read } = await readContent(content, content);
  await cp(SITE, directory, { recursive: true });
  await mkdir(path.join(directory, 'data'), { recursive: true });
  for (const name of ['countries', 'actors', 'topics', 'outlets'] as const) {
    const entries = [...read[name]].map(([id, { data }]) => [id, { name: data.name }]);
    await writeFile(
      path.join(directory, 'data', `${name}.json`),
      JSON.stringify(Object.fromEntries(entries)),
    );
  }
  const briefs = [...read.briefs.values()];
  const inCommon = new Map<string, number>();
  for (const { data } of briefs)
    for (const pair of pairsIn(data)) inCommon.set(pair, (inCommon.get(pair) ?? 0) + 1);
  for (const { id, data, body } of briefs) {
    const day = data.publishedAt?.slice(0, 10) ?? '';
    const frontmatter = {
      ...data,
      pairs: pairsIn(data).filter((pair) => (inCommon.get(pair) ?? 0) >= LEAST_BRIEFS),
      editions: [day, isoWeekOf(day), day.slice(0, 7)],
      outlets: data.sources.map(({ outlet }) => outlet),
    };
    const folder = path.join(directory, 'content/briefs', day.slice(0, 4));
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, `${id}.md`),
      `---\n${stringify(frontmatter, { lineWidth: 0, version: '1.1' })}---\n${body}`,
    );
  }
}

function pairsIn({
  countries,
  actors,
}: {
  readonly countries: readonly string[];
  readonly actors: readonly string[];
}): string[] {
  return [countries, actors].flatMap((ids) => {
    const sorted = ids.toSorted();
    return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a}--${b}`));
  });
}
