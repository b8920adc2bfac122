/** The briefs that are known, found by what an article may share with them. */
import { addressKey } from '../../schemas/address.ts';
import type { LedgerEntry } from './ledger.ts';
import { SignatureBands } from './signature-bands.ts';

export class KnownBriefs {
  readonly #entries = new Map<string, LedgerEntry>();
  readonly #byAddress = new Map<string, Set<string>>();
  readonly #byText = new Map<string, Set<string>>();
  readonly #byArticle = new Map<string, Set<string>>();
  readonly #bands = new SignatureBands<string>();

  constructor(entries: Iterable<LedgerEntry>) {
    for (const entry of entries) this.put(entry);
  }

  /** Adds an entry, in the place of what was known of its file. */
  put(entry: LedgerEntry): void {
    const { file, signature } = entry;
    if (this.#entries.get(file)?.signature !== signature) this.#bands.add(signature, file);
    this.#entries.set(file, entry);
    for (const address of addressesOf(entry)) index(this.#byAddress, address, file);
    for (const text of entry.texts) index(this.#byText, text, file);
    index(this.#byArticle, entry.article, file);
  }

  delete(file: string): void {
    this.#entries.delete(file);
  }

  get(file: string): LedgerEntry | undefined {
    return this.#entries.get(file);
  }

  /** In the order in which they became known. */
  values(): IterableIterator<LedgerEntry> {
    return this.#entries.values();
  }

  byAddress(address: string): LedgerEntry[] {
    if (address === '') return [];
    return this.#at(this.#byAddress.get(address)).filter((entry) =>
      addressesOf(entry).includes(address),
    );
  }

  byText(text: string): LedgerEntry[] {
    return this.#at(this.#byText.get(text)).filter(({ texts }) => texts.includes(text));
  }

  byArticle(article: string): LedgerEntry[] {
    return this.#at(this.#byArticle.get(article)).filter((entry) => entry.article === article);
  }

  /** Those whose text may be like that of a signature, each with how like it is (0 to 1). */
  near(signature: string): { readonly entry: LedgerEntry; readonly alike: number }[] {
    return this.#bands.near(signature).flatMap(({ item, alike }) => {
      const entry = this.#entries.get(item);
      return entry === undefined ? [] : [{ entry, alike }];
    });
  }

  #at(files: ReadonlySet<string> | undefined): LedgerEntry[] {
    return [...(files ?? [])].flatMap((file) => this.#entries.get(file) ?? []);
  }
}

/** The keys of its own address and of those of its further sources. */
function addressesOf({ address, sources }: LedgerEntry): string[] {
  return [address, ...sources.map(({ url = '' }) => addressKey(url) ?? '')].filter(
    (one) => one !== '',
  );
}

function index(map: Map<string, Set<string>>, key: string, file: string): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, new Set([file]));
  else files.add(file);
}
