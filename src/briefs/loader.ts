/**
 * The content loader: five collections, read and checked together, briefs compiled to HTML once.
 *
 * Astro would compile every MDX file as a module of its own (minutes and gigabytes at ten thousand briefs). Briefs
 * use only the site's few components, so they are rendered here, once for everything that their HTML depends on: the
 * text, the registries, the plugins. The HTML lies beside the content store (body-store.ts).
 */
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkAndCompile, type CheckedContent } from '../check/check-content.ts';
import { COLLECTIONS, type CollectionName } from '../check/content-files.ts';
import type { BriefEntry, Content, Entry } from '../check/entry.ts';
import { reportCheck } from '../check/report.ts';
import { absolute, routes } from '../routes.ts';
import { contentDirectory } from '../workspace.ts';
import { prunePacks } from './body-store.ts';
import { chainDigest } from './chain-digest.ts';
import { isComplete } from '../schemas/brief.ts';
import { compileBriefs } from './compile-briefs.ts';
import type { BriefSource, Compiled, CompiledBody } from './compiler.ts';
import { knownBriefs, rememberChecked } from './known-briefs.ts';
import { isOut, isWithdrawn } from './publication.ts';

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
  const chain = await chainDigest(briefs.config.root);
  const textDigest = (text: string): string => briefs.generateDigest(chain + text);
  const known = knownBriefs(briefs, textDigest);
  const checked = await checkAndCompile(contentDirectory(), process.cwd(), {
    knownFrontmatter: known.frontmatter,
    compile: async (content) => {
      const registries = briefs.generateDigest(chain + registryText(content));
      const results = new Map<string, Result>();
      const changed = new Map<string, string>();
      for (const { id, text } of content.briefs.values()) {
        const digest = briefs.generateDigest(registries + text);
        const before = known.compiled(id, digest);
        if (before === undefined) changed.set(id, digest);
        else results.set(id, { compiled: { digest, ofBody: before } });
      }
      const sources = [...content.briefs.values()]
        .filter(({ id }) => changed.has(id))
        .map(sourceOf);
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
    if (compiled === undefined) continue;
    briefs.store.set({
      id: brief.id,
      data: { ...brief.data, compiled: compiled.ofBody },
      filePath: brief.file,
      digest: compiled.digest,
    });
    if (!faulty.has(brief.file)) sound.set(brief.id, textDigest(brief.text));
  }
  rememberChecked(briefs, sound);
  await prunePacks(new Set([...checked.compiled.values()].map(({ ofBody }) => ofBody.place.pack)));
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

/** Everything outside a brief that its HTML depends on: who has which name, and where pages lie. */
function registryText({ actors, countries, outlets }: Content): string {
  const entries = [...actors.values(), ...countries.values(), ...outlets.values()];
  return [absolute(routes.home), ...entries.map(({ id, text }) => id + text)].join();
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
