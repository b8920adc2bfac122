/**
 * The content loader: five collections, read and checked together, briefs compiled to HTML once.
 *
 * Astro would compile every MDX file as a module of its own (minutes and gigabytes at ten thousand briefs). Briefs
 * use only the site's few components, so they are rendered here, once for everything that their HTML depends on: the
 * text, the plugins, the entries of the registries that the text may name. The HTML lies beside the content store
 * (body-store.ts).
 */
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { resultCode } from '../build-cache/result-code.ts';
import { checkAndCompile, type CheckedContent } from '../check/check-content.ts';
import { COLLECTIONS, type CollectionName } from '../check/content-files.ts';
import type { BriefEntry, Entry } from '../check/entry.ts';
import { reportCheck } from '../check/report.ts';
import { type RegistryChange, registryChange } from '../entities/registry-change.ts';
import { site } from '../site.ts';
import { contentDirectory } from '../workspace.ts';
import { prunePacks, readWords } from './body-store.ts';
import { isComplete } from '../schemas/brief.ts';
import { compileBriefs } from './compile-briefs.ts';
import type { BriefSource, Compiled, CompiledBody } from './compiler.ts';
import { knownBriefs, rememberChecked } from './known-briefs.ts';
import { knownRegistries } from './known-registries.ts';
import { isOut, isWithdrawn } from './publication.ts';

/** What reads, checks and compiles briefs begins there. */
const CODE = 'src/content.config.ts';

type Contexts = ReadonlyMap<CollectionName, LoaderContext>;

let waiting = new Map<CollectionName, LoaderContext>();
let gathering = Promise.withResolvers<undefined>();

/**
 * The loader of one collection. Astro loads all collections at once; the last to come starts the one check that
 * fills all the stores.
 *
 * @throws (in a build) when the content has errors: a broken reference never reaches a build that exits 0
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `mujaz-${collection}`,
    load: async (context) => {
      waiting.set(collection, context);
      const { promise, resolve, reject } = gathering;
      if (waiting.size === COLLECTIONS.length) {
        const contexts = waiting;
        waiting = new Map();
        gathering = Promise.withResolvers();
        fill(contexts).then(() => {
          watch(contexts);
          resolve(undefined);
        }, reject);
      }
      await promise;
    },
  };
}

async function fill(contexts: Contexts): Promise<void> {
  const briefs = contextOf(contexts, 'briefs');
  // The settings have the site's address, by which links are made.
  const code = resultCode(fileURLToPath(briefs.config.root), CODE, site);
  const digestOf = (text: string): string => briefs.generateDigest(code + text);
  const known = knownBriefs(briefs, digestOf);
  const checked = await checkAndCompile(contentDirectory(), process.cwd(), {
    knownFrontmatter: known.frontmatter,
    compile: async (content) => {
      const change = registryChange(
        knownRegistries({
          countries: contextOf(contexts, 'countries').store,
          actors: contextOf(contexts, 'actors').store,
          outlets: contextOf(contexts, 'outlets').store,
        }),
        content,
      );
      const results = new Map<string, Result>();
      const changed = new Map<string, string>();
      for (const brief of content.briefs.values()) {
        const digest = digestOf(brief.text);
        const before = known.compiled(brief.id, digest);
        if (before === undefined || isTouched(brief, before, change)) changed.set(brief.id, digest);
        else results.set(brief.id, { compiled: { digest, ofBody: before } });
      }
      const sources = [...content.briefs.values()]
        .filter(({ id }) => changed.has(id))
        .map(sourceOf);
      briefs.logger.info(`${sources.length} of ${content.briefs.size} bodies are to be compiled`);
      for (const [id, result] of await compileBriefs(sources, content)) {
        const digest = changed.get(id) ?? '';
        results.set(
          id,
          'faults' in result ? result : { compiled: { digest, ofBody: result.compiled } },
        );
      }
      return results;
    },
  });
  refuse(checked, briefs);
  for (const name of COLLECTIONS) {
    if (name !== 'briefs') fillRegistry(contextOf(contexts, name), checked.content[name]);
  }
  // Drafts, and briefs whose time has not come, do not reach a build at all: no page, feed or index can leak them.
  const isShown = ({ data }: BriefEntry): boolean =>
    (briefs.watcher !== undefined && isComplete(data)) ||
    isOut(data, Date.now()) ||
    isWithdrawn(data);
  const shown = new Map([...checked.content.briefs].filter(([, brief]) => isShown(brief)));
  removeOthers(briefs, shown);
  const faulty = new Set(checked.problems.map(({ file }) => file));
  const sound = new Map<string, string>();
  for (const brief of shown.values()) {
    const compiled = checked.compiled.get(brief.id);
    // Shown as it was while an editor mends it; but it was compiled with registries that may be others by then.
    if (compiled === undefined) {
      outdate(brief.id, briefs);
      continue;
    }
    // The store takes nothing new under the same digest; a body may be, by the registries or for lack of its pack.
    const before = briefs.store.get(brief.id);
    const isNew = before?.data.compiled !== compiled.ofBody;
    if (isNew && before?.digest === compiled.digest) outdate(brief.id, briefs);
    briefs.store.set({
      id: brief.id,
      data: { ...brief.data, compiled: compiled.ofBody },
      filePath: brief.file,
      digest: compiled.digest,
    });
    if (!faulty.has(brief.file)) sound.set(brief.id, digestOf(brief.text));
  }
  rememberChecked(briefs, sound);
  await prunePacks(new Set(briefs.store.values().map(({ data }) => bodyOf(data).place.pack)));
}

/** What the store has of a body, which the loop above put there. */
function bodyOf(data: Record<string, unknown>): CompiledBody {
  return data.compiled as CompiledBody;
}

function outdate(id: string, { store }: LoaderContext): void {
  const entry = store.get(id);
  // No text has the empty digest.
  if (entry !== undefined) store.set({ ...entry, digest: '' });
}

type Result =
  | { readonly compiled: { readonly digest: string; readonly ofBody: CompiledBody } }
  | Extract<Compiled, { readonly faults: unknown }>;

function sourceOf({ id, body, data }: BriefEntry): BriefSource {
  return {
    id,
    body,
    title: data.title,
    summary: data.summary,
    keyPoints: data.keyPoints ?? [],
    never: data.links?.never ?? [],
    always: data.links?.always ?? [],
  };
}

function fillRegistry(
  context: LoaderContext,
  entries: ReadonlyMap<string, Entry<Record<string, unknown>>>,
): void {
  removeOthers(context, entries);
  for (const { id, data, file } of entries.values())
    context.store.set({ id, data, filePath: file });
}

function removeOthers({ store }: LoaderContext, entries: ReadonlyMap<string, unknown>): void {
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
}

function refuse(checked: CheckedContent<unknown>, { logger, watcher }: LoaderContext): void {
  if (checked.problems.length === 0) return;
  const report = reportCheck(checked);
  const hasErrors = checked.problems.some((problem) => problem.severity === 'error');
  if (!hasErrors) logger.warn(`\n${report}`);
  // In development the valid files are shown, and the faults told, so that an editor can go on.
  else if (watcher !== undefined) logger.error(`\n${report}`);
  else throw new AstroError(`المحتوى فيه أخطاء، ولم يُبنَ الموقع.\n\n${report}`);
}

/** Whether a brief that is as it was may be other HTML, or be found by other names, for what changed in the registries. */
function isTouched(
  { data }: BriefEntry,
  { place, statements }: CompiledBody,
  change: RegistryChange | undefined,
): boolean {
  if (change === undefined) return false;
  // Quotes name their speakers by id.
  if (statements.some(({ by = '' }) => change.actors.has(by))) return true;
  const { text, evidence } = readWords(place);
  return change.mayTouch(
    [data.title, data.summary, ...(data.keyPoints ?? []), text, evidence].join('\n'),
  );
}

function watch(contexts: Contexts): void {
  const { watcher, logger } = contextOf(contexts, 'briefs');
  if (watcher === undefined) return;
  const directory = contentDirectory();
  watcher.add(directory);
  let pending: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(directory)) return;
    // Editors and git touch many files at once: one check for all.
    clearTimeout(pending);
    pending = setTimeout(() => {
      fill(contexts).catch((error: unknown) => {
        logger.error(String(error));
      });
    }, 100);
  });
}

function contextOf(contexts: Contexts, name: CollectionName): LoaderContext {
  const context = contexts.get(name);
  if (context === undefined)
    throw new Error(`The collection ${name} is missing in content.config.ts.`);
  return context;
}
