/** The content of a site, read and checked: five collections, and every problem found on the way. */
import type { z } from 'astro/zod';
import { actorSchema } from '../schemas/actor.ts';
import { briefFolder, schemaFor } from '../schemas/brief.ts';
import { isCountryCode } from '../schemas/country-codes.ts';
import { countrySchema } from '../schemas/country.ts';
import { validate } from '../schemas/messages.ts';
import { outletSchema } from '../schemas/outlet.ts';
import { topicSchema } from '../schemas/topic.ts';
import { type CheckMemory, createCheckMemory } from './check-memory.ts';
import { type Collected, collectEntries, type FileResult } from './collected.ts';
import {
  type CollectionName,
  type ContentFile,
  misplaced,
  type ContentFiles,
  readContentFiles,
} from './content-files.ts';
import type { BriefEntry, Content, Entry } from './entry.ts';
import type { OpenFrontmatter } from '../schemas/brief.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { publicationProblems } from './publication-rules.ts';
import { findForeignDifferences } from './differing-sources.ts';
import { findRepeatedSources } from './repeated-sources.ts';
import { findBrokenReferences } from './references.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

export interface ReadOptions {
  /** The frontmatter of a brief that was read before from the very same text, and found without fault. */
  readonly knownFrontmatter?: (file: ContentFile) => OpenFrontmatter | undefined;
  /** Of the checks before this one. */
  readonly memory?: CheckMemory;
}

/**
 * Reads and checks `content/`: file names, YAML, schemas, duplicate ids, references between files.
 * The bodies of briefs are compiled elsewhere (markdown/).
 *
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @returns what is valid, and every problem (unsorted)
 */
export async function readContent(
  directory: string,
  root: string,
  options: ReadOptions = {},
): Promise<{ content: Content; problems: Problem[] }> {
  return assembleContent(await readContentFiles(directory, root), options);
}

/**
 * Checks files that are read.
 *
 * @param read in the order of their names, with the problems of reading them
 * @returns as readContent does
 */
export function assembleContent(
  read: ContentFiles,
  { knownFrontmatter = () => undefined, memory = createCheckMemory() }: ReadOptions = {},
): { content: Content; problems: Problem[] } {
  const { files } = read;
  const present = [...files, ...read.unmerged];
  const problems = [...read.problems];
  const content: Content = {
    briefs: collect('briefs', files, problems, memory, (file, found) => {
      const data = knownFrontmatter(file);
      return data === undefined ? readBrief(file, found) : knownBrief(file, data);
    }),
    ...readRegistries(files, problems, memory),
  };
  let known: ReadonlySet<string> | undefined;
  const ids = (): ReadonlySet<string> =>
    (known ??= new Set(present.map(({ collection, id }) => `${collection}/${id}`)));
  // An id whose file exists but is faulty is no broken reference: its own problem is told already.
  const exists = (collection: CollectionName, id: string): boolean =>
    (content[collection].has(id) || ids().has(`${collection}/${id}`)) &&
    (collection !== 'countries' || isCountryCode(id));
  problems.push(...findBrokenReferences(content, exists, memory.references(present, content)));
  return { content, problems };
}

/**
 * The registries alone, without their references.
 *
 * @param problems gets what is wrong with them
 */
export function readRegistries(
  files: readonly ContentFile[],
  problems: Problem[],
  memory: CheckMemory,
): Omit<Content, 'briefs'> {
  const registry = <T>(
    collection: CollectionName,
    schema: z.ZodType<T>,
  ): ReadonlyMap<string, Entry<T>> =>
    collect(collection, files, problems, memory, (file, found) => readRecord(file, schema, found));
  return {
    countries: registry('countries', countrySchema),
    actors: registry('actors', actorSchema),
    outlets: registry('outlets', outletSchema),
    topics: registry('topics', topicSchema),
  };
}

/** @param problems gets what is wrong with the files of the collection */
function collect<E extends Entry<unknown>>(
  collection: CollectionName,
  files: readonly ContentFile[],
  problems: Problem[],
  memory: CheckMemory,
  read: (file: ContentFile, problems: Problem[]) => E | undefined,
): ReadonlyMap<string, E> {
  const collected = collectEntries(
    files.filter((file) => file.collection === collection),
    (file): FileResult<E> => {
      const found = isInWrongYear(file) ? [misplaced(file.file, file.collection)] : [];
      return { entry: read(file, found), problems: found };
    },
    // The entries of a collection are read by one function.
    memory.collected.get(collection) as Collected<E> | undefined,
  );
  memory.collected.set(collection, collected);
  for (const { problems: found } of collected.results)
    for (const problem of found) problems.push(problem);
  return collected.entries;
}

/** Briefs lie in the folder of the year that their name begins with, drafts without a day in `undated`. */
function isInWrongYear({ collection, id, file }: ContentFile): boolean {
  return collection === 'briefs' && !file.endsWith(`/${briefFolder(id)}/${id}.mdx`);
}

function readRecord<T>(
  file: ContentFile,
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T> | undefined {
  problems.push(...findHiddenCharacters(file));
  return readYaml(file, file.text, 1, () => schema, problems);
}

function knownBrief(file: ContentFile, data: OpenFrontmatter): BriefEntry {
  const { yaml = '', yamlLine = 1, body = '', bodyLine = 1 } = splitFrontmatter(file.text) ?? {};
  const { id, file: name, text } = file;
  return { id, file: name, text, data, locate: () => parseYaml(yaml, yamlLine), body, bodyLine };
}

function readBrief(file: ContentFile, problems: Problem[]): BriefEntry | undefined {
  problems.push(...findHiddenCharacters(file));
  const parts = splitFrontmatter(file.text);
  if (parts === undefined) {
    problems.push({
      file: file.file,
      line: 1,
      column: 1,
      severity: 'error',
      message: 'لا بيانات في أول الموجز، أو لم تُغلق',
      remedy: 'ابدأ الملف بسطر «---»، ثم المفاتيح، ثم سطر «---» آخر قبل النص',
    });
    return undefined;
  }
  const entry = readYaml(file, parts.yaml, parts.yamlLine, schemaFor, problems);
  if (entry === undefined) return undefined;
  const brief = { ...entry, body: parts.body, bodyLine: parts.bodyLine };
  problems.push(
    ...publicationProblems(brief),
    ...findRepeatedSources(brief),
    ...findForeignDifferences(brief),
  );
  return brief;
}

function readYaml<T>(
  file: ContentFile,
  yaml: string,
  line: number,
  schemaOf: (data: unknown) => z.ZodType<T>,
  problems: Problem[],
): Entry<T> | undefined {
  const locate = (): YamlSource => parseYaml(yaml, line);
  const source = locate();
  for (const { place, message, remedy } of source.errors) {
    problems.push({ file: file.file, ...place, severity: 'error', message, remedy });
  }
  if (source.errors.length > 0) return undefined;
  const { data, findings } = validate(schemaOf(source.data), source.data);
  for (const { path, message, remedy } of findings) {
    const place = source.placeOf(path, message.startsWith('مفتاح غير معروف'));
    problems.push({ file: file.file, ...place, severity: 'error', message, remedy });
  }
  if (data === undefined) return undefined;
  // Its texts are parts of the file's, and would keep all of that in memory as long as they live: a copy does not.
  return { id: file.id, file: file.file, text: file.text, data: structuredClone(data), locate };
}
