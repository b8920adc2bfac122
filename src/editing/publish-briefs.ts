/** Drafts, turned out: checked first as the whole content is, then one word of their file changes. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileContent } from '../check/check-content.ts';
import { createCheckMemory } from '../check/check-memory.ts';
import { type ContentFile, readContentFiles } from '../check/content-files.ts';
import { assembleContent } from '../check/content.ts';
import type { BriefEntry, Content } from '../check/entry.ts';
import { splitFrontmatter } from '../check/frontmatter.ts';
import { keepFiles } from '../check/kept-files.ts';
import type { Problem } from '../check/problem.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { replaceFile } from '../files/replace-file.ts';
import { compileBrief } from '../markdown/compile-brief.ts';
import { briefFolder, UNDATED } from '../schemas/brief.ts';
import { briefById, dataOf, type NamedBrief } from './brief-by-id.ts';

export interface Publication {
  /** What is out now, or would be: its id and its file, as messages name it (others than before where it had no day). */
  readonly published: readonly { readonly id: string; readonly file: string }[];
  /** Ids of those that were out before; nothing of them is changed. */
  readonly already: readonly string[];
  readonly refused: readonly Refused[];
}

/** Why one was not published: faults of its file, or a sentence in Arabic that says what to do. */
export interface Refused {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly fault?: string;
}

export interface Publishing {
  /**
   * @param ids of briefs, each once
   * @returns what became of each; those that have faults cost only themselves
   * @throws the file system's error; a file is then as it was, or out
   */
  readonly publish: (ids: readonly string[]) => Promise<Publication>;
  /** The same, but for writing. */
  readonly tryOut: (ids: readonly string[]) => Promise<Publication>;
}

/** A draft on its way: what its file would say, and where. */
interface Candidate extends NamedBrief {
  readonly id: string;
  readonly after: string;
  readonly newId: string;
  readonly target: string;
}

/**
 * @param directory the content folder, absolute
 * @param root the folder that messages are relative to
 * @returns what publishes; asked again, it checks anew only what has changed
 */
export function createPublishing(directory: string, root: string): Publishing {
  const memory = createCheckMemory();
  const kept = keepFiles();
  const compile = keepCompiled();
  const drafts = new Map<string, Candidate>();
  const candidate = async (id: string): ReturnType<typeof candidateOf> => {
    const before = drafts.get(id);
    if (before !== undefined && (await readIfThere(before.file)) === before.text) return before;
    const now = await candidateOf(id, directory);
    // One that moves may find its place taken by then.
    if (now !== 'published' && 'after' in now && now.newId === id) drafts.set(id, now);
    else drafts.delete(id);
    return now;
  };

  const nameOf = (file: string): string => path.relative(root, file).replaceAll(path.sep, '/');

  /** @returns the errors of each candidate, as the check of the whole content would tell them were all of them out */
  async function faultsOf(candidates: readonly Candidate[]): Promise<Map<string, Problem[]>> {
    const read = await readContentFiles(directory, root);
    const leaving = new Set(candidates.map(({ file }) => nameOf(file)));
    const arriving = candidates.map(({ newId, target, after }): ContentFile => ({
      collection: 'briefs',
      id: newId,
      file: nameOf(target),
      text: after,
    }));
    const files = [...read.files.filter(({ file }) => !leaving.has(file)), ...arriving].sort(
      (a, b) => (a.file < b.file ? -1 : 1),
    );
    const wanted = new Set(candidates.map(({ newId }) => newId));
    const { problems } = await compileContent(
      assembleContent(kept({ ...read, files }), { memory }),
      (content) => Promise.resolve(compile(content, wanted)),
    );
    const errors = Map.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ file }) => file,
    );
    return new Map(candidates.map(({ id, target }) => [id, errors.get(nameOf(target)) ?? []]));
  }

  async function run(ids: readonly string[], isWritten: boolean): Promise<Publication> {
    const already: string[] = [];
    const refused: Refused[] = [];
    let candidates: Candidate[] = [];
    for (const id of new Set(ids)) {
      const one = await candidate(id);
      if (one === 'published') already.push(id);
      else if ('fault' in one) refused.push({ id, problems: [], fault: one.fault });
      else candidates.push(one);
    }
    // One that is refused may be what another goes on with.
    for (let isSound = false; !isSound && candidates.length > 0;) {
      const faults = await faultsOf(candidates);
      isSound = true;
      for (const [id, problems] of faults) {
        if (problems.length === 0) continue;
        isSound = false;
        refused.push({ id, problems });
      }
      candidates = candidates.filter(({ id }) => faults.get(id)?.length === 0);
    }
    const published: { id: string; file: string }[] = [];
    for (const one of candidates) {
      const fault = isWritten ? await write(one) : undefined;
      if (fault === undefined) published.push({ id: one.newId, file: nameOf(one.target) });
      else refused.push({ id: one.id, problems: [], fault });
    }
    return { published, already, refused };
  }

  return { publish: (ids) => run(ids, true), tryOut: (ids) => run(ids, false) };
}

type Compiled = ReturnType<typeof compileBrief>;

/** Compiles the bodies of some briefs; one that is as it was, with the same actors, is not compiled again. */
function keepCompiled(): (content: Content, wanted: ReadonlySet<string>) => Map<string, Compiled> {
  let known = new WeakMap<BriefEntry, Compiled>();
  let speakers: Content['actors'] | undefined;
  return ({ briefs, actors }, wanted) => {
    if (actors !== speakers) known = new WeakMap();
    speakers = actors;
    return new Map(
      [...wanted].flatMap((id): [string, Compiled][] => {
        const brief = briefs.get(id);
        if (brief === undefined) return [];
        const compiled =
          known.get(brief) ?? compileBrief(brief.body, (one) => actors.get(one)?.data);
        known.set(brief, compiled);
        return [[id, compiled]];
      }),
    );
  };
}

async function candidateOf(
  id: string,
  directory: string,
): Promise<Candidate | 'published' | { readonly fault: string }> {
  const brief = await briefById(id, directory);
  if ('fault' in brief) return brief;
  const { file, text, data } = brief;
  if (data.status === 'published') return 'published';
  if (data.status === 'withdrawn')
    return { fault: `سُحب «${id}»، والمسحوب لا يُنشر ثانية بهذا الأمر.` };
  const after = withStatus(text);
  if (after === undefined || !isDeepStrictEqual(dataOf(after), { ...data, status: 'published' }))
    return {
      fault: `بيانات ${file} مكتوبة على غير المعتاد. اكتب «status: draft» في سطر وحدها، ثم أعد المحاولة.`,
    };
  const newId = datedId(id, data.publishedAt);
  if (newId === id) return { ...brief, id, after, newId, target: file };
  const target = path.join(directory, 'briefs', briefFolder(newId), `${newId}.mdx`);
  const isTaken = await access(target).then(
    () => true,
    () => false,
  );
  if (isTaken) return { fault: `الملف ${target} موجود. أعد تسمية ${file} بيدك، ثم انشره.` };
  return { ...brief, id, after, newId, target };
}

/** The day in a name is that of publication (check/publication-rules.ts): what had none gets it. */
function datedId(id: string, publishedAt: unknown): string {
  const day =
    typeof publishedAt === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(publishedAt)?.[0] : undefined;
  return id.startsWith(UNDATED) && day !== undefined ? `${day}-${id.slice(UNDATED.length)}` : id;
}

/** @returns the file with the one word changed; undefined where it is not written as ever */
function withStatus(text: string): string | undefined {
  const parts = splitFrontmatter(text);
  if (parts === undefined) return undefined;
  const yaml = parts.yaml.replace(
    /^(status:[ \t]*)(?:draft|"draft"|'draft')(?=[ \t]*(?:#.*)?\r?$)/m,
    '$1published',
  );
  const start = text.indexOf('\n') + 1;
  return yaml === parts.yaml
    ? undefined
    : text.slice(0, start) + yaml + text.slice(start + parts.yaml.length);
}

/** @returns why it was not written: it has changed since it was read */
async function write({ file, text, after, target }: Candidate): Promise<string | undefined> {
  return (await replaceFile(file, text, after, target))
    ? undefined
    : `تغيّر ${file} في أثناء الفحص، فلم يُكتب. اقرأه، ثم أعد المحاولة.`;
}
