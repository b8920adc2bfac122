/**
 * The briefs of `npm run dev`: what is sound is shown, faults are told, and every change on the disk is followed.
 *
 * Astro's store is filled once, when the server starts, for the next start; what changes later is live content alone
 * (live-content.ts), and the last sound versions of what has a fault lie in a file of their own (last-sound.ts).
 */
import { lstatSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import type { CheckedContent } from '../check/check-content.ts';
import type { FollowedContent } from '../check/followed-content.ts';
import { reportCheck } from '../check/report.ts';
import { beDevelopment, contentDirectory } from '../workspace.ts';
import { hasPack } from './body-store.ts';
import { briefDigests } from './brief-digests.ts';
import { fillBriefStore, openBriefStore, sealBriefStore } from './brief-store.ts';
import { inBatches } from './change-batches.ts';
import type { CompiledBody } from './compiler.ts';
import { knownBriefs, rememberChecked } from './known-briefs.ts';
import { knownRegistries, NO_REGISTRIES, rememberRegistries } from './known-registries.ts';
import { type Kept, lastSoundWriter, readLastSound } from './last-sound.ts';
import { publishLive, takeOverLive } from './live-content.ts';
import { rememberingCheck } from './remembering-check.ts';
import { NO_CONTENT, type SoundBrief, soundContent, type SoundContent } from './sound-content.ts';
import { compiledSchema, type StoredBrief } from './stored-brief.ts';
import { watchFolder } from './watch-folder.ts';

export async function developBriefs(
  context: LoaderContext,
  followed: FollowedContent,
): Promise<void> {
  beDevelopment();
  const digestOf = briefDigests(context);
  openBriefStore(context);
  const known = knownBriefs(context, digestOf);
  const check = rememberingCheck(followed, {
    frontmatter: known.frontmatter,
    compiled: ({ id, text }) => known.compiled(id, digestOf(text)),
    registries: knownRegistries(context.meta),
  });
  const tell = createTeller(context);
  const remember = lastSoundWriter();
  let shown: SoundContent = { ...NO_CONTENT, ...lastShown(context) };
  let last: CheckedContent<CompiledBody> | undefined;
  let isOver = false;
  const update = async (): Promise<CheckedContent<CompiledBody>> => {
    const checked = await check();
    if (isOver) return checked;
    shown = soundContent(checked, shown, last);
    last = checked;
    publishLive({ content: shown, report: tell(checked) });
    await remember(shown, checked.content);
    return checked;
  };
  const fail = (error: unknown): void => {
    context.logger.error(error instanceof Error ? error.message : String(error));
  };
  const changed = inBatches(async (files) => {
    if ([...files].some(isEmptyFile)) await wait(SAVING_MS);
    await followed.refresh(files);
    await update();
  }, fail);
  const stopWatching = watchFolder(contentDirectory(), changed, fail);
  takeOverLive(() => {
    isOver = true;
    stopWatching();
  });
  await fill(context, digestOf, await update(), shown);
}

/** A file is emptied before it is written: on a busy machine the one may be seen without the other. */
const SAVING_MS = 100;

function isEmptyFile(file: string): boolean {
  const entry = lstatSync(file, { throwIfNoEntry: false });
  return entry?.isFile() === true && entry.size === 0;
}

/** What the last run showed. */
function lastShown({ store, meta }: LoaderContext): Kept {
  const stored = store.values().flatMap(({ id, data, filePath = '' }): [string, SoundBrief][] => {
    // Written by fillBriefStore, maybe of another version of the project.
    const brief = { id, data: data as StoredBrief, file: filePath };
    const { compiled } = brief.data;
    const isWhole = compiledSchema.safeParse(compiled).success && hasPack(compiled.place.pack);
    return isWhole ? [[id, brief]] : [];
  });
  const registries = knownRegistries(meta) ?? NO_REGISTRIES;
  const kept = readLastSound();
  if (kept === undefined) return { briefs: new Map(stored), registries };
  return {
    briefs: new Map([...stored, ...kept.briefs]),
    registries: {
      countries: new Map([...registries.countries, ...kept.registries.countries]),
      actors: new Map([...registries.actors, ...kept.registries.actors]),
      outlets: new Map([...registries.outlets, ...kept.registries.outlets]),
      topics: new Map([...registries.topics, ...kept.registries.topics]),
    },
  };
}

/** @returns a function that prints a report that is new, and returns it where there are errors */
function createTeller({
  logger,
}: LoaderContext): (checked: CheckedContent<unknown>) => string | undefined {
  let told: string | undefined;
  return (checked) => {
    const report = checked.problems.length === 0 ? undefined : reportCheck(checked);
    const hasErrors = checked.problems.some(({ severity }) => severity === 'error');
    if (report !== told) {
      if (report === undefined) logger.info(reportCheck(checked));
      else if (hasErrors) logger.error(`\n${report}`);
      else logger.warn(`\n${report}`);
    }
    told = report;
    return hasErrors ? report : undefined;
  };
}

async function fill(
  context: LoaderContext,
  digestOf: (text: string) => string,
  { content, problems }: CheckedContent<CompiledBody>,
  shown: SoundContent,
): Promise<void> {
  const faulty = new Set(problems.map(({ file }) => file));
  const sound = new Map<string, string>();
  const briefs = [...shown.briefs.values()].map(({ id, data, file, entry }) => {
    const isNow = entry !== undefined && content.briefs.get(id) === entry;
    if (isNow && !faulty.has(file)) sound.set(id, digestOf(entry.text));
    // What is shown as it was is compiled again when its text is what it was: the registries may be others.
    return { id, data, file, digest: isNow ? digestOf(entry.text) : '' };
  });
  await fillBriefStore(context, briefs);
  rememberChecked(context, sound);
  rememberRegistries(context.meta, content);
  sealBriefStore(context);
}
