/** Made-up content of any size: sentences, registries and proportions are those of the demonstration. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../../../src/check/content.ts';
import { COLLECTIONS } from '../../../src/check/content-files.ts';
import { pick, seeded } from '../seeded.ts';

const A_DAY = 10;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
/** One brief in three goes on from an earlier one. */
const FOLLOWING = 1 / 3;

/**
 * Writes `n` briefs, ten a day from 2015 on, and the project's registries.
 *
 * @param content the project's content folder
 * @param directory where the made-up content goes; it must be empty or missing
 * @returns the file of a brief in the middle, to be changed
 */
export async function writeGeneratedContent(
  content: string,
  directory: string,
  n: number,
): Promise<string> {
  const { content: known } = await readContent(content, process.cwd());
  for (const name of COLLECTIONS.filter((collection) => collection !== 'briefs'))
    await cp(path.join(content, name), path.join(directory, name), { recursive: true });
  const sentences = [...known.briefs.values()].flatMap(
    ({ body }) => body.match(/[^.\n]{20,}\./g) ?? [],
  );
  const titles = [...known.briefs.values()].map(({ data }) => data.title);
  const [countries, actors, topics, outlets] = [
    known.countries,
    known.actors,
    known.topics,
    known.outlets,
  ].map((entries) => [...entries.keys()]);
  if (
    countries === undefined ||
    actors === undefined ||
    topics === undefined ||
    outlets === undefined
  )
    throw new Error('The registries are empty.');
  const random = seeded(n);
  const ids: string[] = [];
  let middle = '';
  for (let i = 0; i < n; i += 1) {
    const day = new Date(FIRST_DAY + Math.floor(i / A_DAY) * DAY_MS).toISOString().slice(0, 10);
    const id = `${day}-brief-${String(i)}`;
    const paragraphs = Array.from({ length: 3 }, () =>
      Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
        pick(sentences, random).trim(),
      ).join(' '),
    );
    const earlier = ids[ids.length - 1 - Math.floor(random() * 40)];
    const frontmatter = {
      title: `${pick(titles, random)} ${String(i)}`,
      summary: pick(sentences, random).trim(),
      publishedAt: `${day}T${String(6 + (i % A_DAY)).padStart(2, '0')}:00:00Z`,
      status: 'published',
      countries: some(countries, 1 + Math.floor(random() * 3), random),
      actors: some(actors, Math.floor(random() * 4), random),
      topics: some(topics, 1 + Math.floor(random() * 2), random),
      sources: some(outlets, 1 + Math.floor(random() * 2), random).map((outlet) => ({
        outlet,
        url: `https://${outlet}.example/${String(i)}`,
      })),
      ...(earlier !== undefined && random() < FOLLOWING ? { follows: earlier } : {}),
      keyPoints: [pick(sentences, random).trim()],
      confidence: 'medium',
    };
    const folder = path.join(directory, 'briefs', day.slice(0, 4));
    const file = path.join(folder, `${id}.mdx`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      file,
      `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`,
    );
    ids.push(id);
    if (i === Math.floor(n / 2)) middle = file;
  }
  return middle;
}

/** Few are named often, most seldom (Zipf), as in the news. */
function some(ids: readonly string[], n: number, random: () => number): string[] {
  const chosen = new Set<string>();
  for (let tries = 0; chosen.size < n && tries < 50; tries += 1) {
    const id = ids[Math.floor(ids.length ** random()) - 1];
    if (id !== undefined) chosen.add(id);
  }
  return [...chosen];
}
