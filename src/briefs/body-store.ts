/**
 * The bodies of briefs as HTML, beside the content store, many in a file: a pack.
 *
 * The store is read whole at every build; of the bodies a build reads those that it shows. A file each would cost more
 * in opening than in reading. A pack is written once and never changed; a brief that changes goes into a new one.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readCached, writeCached } from '../build-cache/cache-file.ts';
import { bodyDirectory } from '../workspace.ts';

export interface Body {
  readonly html: string;
  /** The same with absolute links, for files that are read elsewhere. */
  readonly standalone: string;
  /** The words alone, a block a line. */
  readonly text: string;
  /** Every spelling of the countries and actors that the brief names: search finds it by them. */
  readonly names: readonly string[];
  /** What names were looked for in besides the title, the summary, the key points and `text`. */
  readonly evidence: string;
}

export type BodyWords = Pick<Body, 'text' | 'names' | 'evidence'>;

/** Where a body lies: its pack, and how many bytes each of its parts has there, one after the other. */
export interface BodyPlace {
  readonly pack: string;
  readonly start: number;
  readonly html: number;
  readonly standalone: number;
  readonly words: number;
}

export interface StoredBody {
  /** The same for the same body, wherever it lies. */
  readonly name: string;
  readonly place: BodyPlace;
}

/** Writes bodies as one pack. @returns where each lies, in their order */
export async function storeBodies(bodies: readonly Body[]): Promise<StoredBody[]> {
  const parts = bodies.map(({ html, standalone, ...words }) => ({
    html: Buffer.from(html),
    standalone: Buffer.from(standalone),
    words: Buffer.from(JSON.stringify(words)),
  }));
  const content = Buffer.concat(parts.flatMap((part) => Object.values(part)));
  const pack = digestOf(content);
  if (!hasPack(pack)) await writeCached(fileOf(pack), content);
  sound.add(fileOf(pack));
  let start = 0;
  return parts.map(({ html, standalone, words }) => {
    const lengths = { html: html.length, standalone: standalone.length, words: words.length };
    const place = { pack, start, ...lengths };
    start += lengths.html + lengths.standalone + lengths.words;
    return { name: digestOf(Buffer.concat([html, standalone, words])), place };
  });
}

/** The files that were looked at in this process, and are what their names say. */
const sound = new Set<string>();

/**
 * Whether a pack is there, and is what was written: it is read once (a hundred megabytes take half a second), so that
 * no damaged body is ever shown.
 */
export function hasPack(pack: string): boolean {
  if (!PACK.test(pack)) return false;
  const file = fileOf(pack);
  if (sound.has(file)) return existsSync(file);
  const content = readCached(file);
  if (content === undefined || digestOf(content) !== pack) return false;
  sound.add(file);
  return true;
}

/** @throws the file system's error, where the cache was emptied while a build ran */
export function readHtml({ pack, start, html }: BodyPlace): string {
  return readBytes(pack, start, html);
}

/** @throws as readHtml does */
export function readStandalone({ pack, start, html, standalone }: BodyPlace): string {
  return readBytes(pack, start + html, standalone);
}

/** @throws as readHtml does */
export function readWords(place: BodyPlace): BodyWords {
  const { pack, start, html, standalone, words } = place;
  // Written by storeBodies, with this shape.
  return JSON.parse(readBytes(pack, start + html + standalone, words)) as BodyWords;
}

/** Takes away the packs that no brief is in any more. */
export async function prunePacks(packs: ReadonlySet<string>): Promise<void> {
  const files = new Set([...packs].map((pack) => path.basename(fileOf(pack))));
  const present = await readdir(bodyDirectory()).catch(() => []);
  for (const file of present.filter((name) => !files.has(name)))
    await rm(path.join(bodyDirectory(), file), { recursive: true, force: true });
}

/** A name that is none comes from a damaged cache, and may lead anywhere. */
const PACK = /^[0-9a-f]{40}$/;

const opened = new Map<string, number>();
/** Systems let a process have a thousand files open, or fewer. */
const MOST_OPEN = 64;

function readBytes(pack: string, start: number, length: number): string {
  if (!opened.has(pack) && opened.size >= MOST_OPEN) {
    for (const file of opened.values()) closeSync(file);
    opened.clear();
  }
  const file = opened.get(pack) ?? openSync(fileOf(pack), 'r');
  opened.set(pack, file);
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, start) !== length)
    throw new Error(`${fileOf(pack)} is cut off. Remove it, and build again.`);
  return bytes.toString('utf8');
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 40);
}

function fileOf(pack: string): string {
  if (!PACK.test(pack)) throw new Error(`No pack of bodies has the name ${JSON.stringify(pack)}.`);
  return path.join(bodyDirectory(), `${pack}.pack`);
}
