/** The folder of what was fetched: what waits for ingest, and what is kept for the receipt. */
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/atomic-file.ts';
import { type KeptText, nameOf, readName, type RecordFields, recordOf } from './kept-text.ts';

/** How long and how much is kept of what ingest has had. */
const LONGEST = 30 * 86_400_000;
const MOST_BYTES = 500_000_000;

export class Texts {
  readonly #folder: string;
  /** By name. */
  readonly #texts: Map<string, KeptText>;

  private constructor(folder: string, texts: Map<string, KeptText>) {
    this.#folder = folder;
    this.#texts = texts;
  }

  /** @param folder absolute; it need not be there */
  static async open(folder: string): Promise<Texts> {
    const texts = new Map<string, KeptText>();
    for (const name of await namesIn(folder)) {
      const text = readName(name);
      if (text !== undefined) texts.set(name, text);
    }
    return new Texts(folder, texts);
  }

  /**
   * What is kept last is the newest version of its item, by its name too, though the clock was set back meanwhile.
   *
   * @throws the file system's error
   */
  async save(
    fetched: KeptText,
    fields: Omit<RecordFields, 'outlet' | 'at'>,
    body: string,
  ): Promise<void> {
    const { outlet, at } = fetched;
    const before = this.#newestOf(fetched.key);
    const text = { ...fetched, at: Math.max(at, (before?.at ?? -Infinity) + 1) };
    const name = nameOf(text);
    await writeAtomically(this.pathOf(name), recordOf({ ...fields, outlet, at }, body));
    this.#texts.set(name, text);
  }

  #newestOf(key: string): KeptText | undefined {
    const all = [...this.#texts.values()].filter((text) => text.key === key);
    return all.sort((a, b) => b.at - a.at)[0];
  }

  /** The newest version of each item, by its key: what came before it is past. */
  newest(): ReadonlyMap<string, KeptText> {
    const newest = new Map<string, KeptText>();
    for (const text of this.#texts.values()) {
      const other = newest.get(text.key);
      if (other === undefined || other.at < text.at) newest.set(text.key, text);
    }
    return newest;
  }

  /**
   * What a run hands to ingest: what was fetched of late, whether an earlier run handed it over or not (what that one
   * wrote may never have come to the branch of this one: ingest's own ledger knows), and of what is older that which
   * ingest never had.
   *
   * @param ingested names of what it has had
   * @param since milliseconds since 1970
   * @returns names of the newest versions, in order
   */
  forIngest(ingested: ReadonlySet<string>, since: number): string[] {
    return [...this.newest().values()]
      .filter((text) => text.at >= since || !ingested.has(nameOf(text)))
      .map(nameOf)
      .sort();
  }

  /** How many texts of an outlet were fetched since a moment (milliseconds since 1970). */
  countOf(outlet: string, since: number): number {
    let count = 0;
    for (const text of this.#texts.values())
      if (text.outlet === outlet && text.at >= since) count += 1;
    return count;
  }

  pathOf(name: string): string {
    return path.join(this.#folder, name);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /**
   * Takes away what is too old, or more than is kept, the oldest first; never what waits for ingest, or what a process
   * that is alive is writing (the folder is locked).
   *
   * @param now milliseconds since 1970
   * @param most bytes
   */
  async prune(ingested: ReadonlySet<string>, now: number, most = MOST_BYTES): Promise<void> {
    const waiting = new Set(this.forIngest(ingested, Infinity));
    const newestFirst = [...this.#texts].sort(([, a], [, b]) => b.at - a.at);
    let bytes = 0;
    for (const [name, { at }] of newestFirst) {
      const file = this.pathOf(name);
      bytes += await stat(file).then(
        ({ size }) => size,
        () => 0,
      );
      if (waiting.has(name) || (now - at <= LONGEST && bytes <= most)) continue;
      await rm(file, { force: true });
      this.#texts.delete(name);
    }
    // What a killed process began.
    for (const name of await namesIn(this.#folder))
      if (name.endsWith('.tmp')) await rm(this.pathOf(name), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}
