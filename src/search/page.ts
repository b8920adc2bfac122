/** The search page in the browser: the form, the address, the results. */
import { count } from '../arabic/counted-nouns.ts';
import {
  type Facet,
  FACETS,
  facetsFrom,
  readAddress,
  type SearchState,
  writeAddress,
} from './address.ts';
import type { Hit } from './engine.ts';
import { choiceLabel, createFacets, type Facets } from './facets.ts';
import { walkByKeyboard } from './keyboard.ts';
import { pageElement } from './page-element.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultItem } from './results-list.ts';
import { keepDigits } from './shown-digits.ts';
import type { SiteSearch } from './site-search.ts';

const PAGE = 20;
const TYPING_PAUSE_MS = 180;

const form = pageElement('#search', HTMLFormElement);
const input = pageElement('#q', HTMLInputElement);
const sort = pageElement('#sort', HTMLSelectElement);
const selects = new Map(
  FACETS.map((facet) => [facet, pageElement(`#${facet}`, HTMLSelectElement)]),
);
const choosing = pageElement('.narrow', HTMLDetailsElement);
const status = pageElement('#status', HTMLElement);
const meant = pageElement('#meant', HTMLElement);
const recent = pageElement('#recent', HTMLElement);
const results = pageElement('#results', HTMLOListElement);
const more = pageElement('#more', HTMLButtonElement);
const help = pageElement('#no-results', HTMLElement);

let opened: Promise<SiteSearch> | undefined;
let facets: Promise<Facets> | undefined;
/** Counts searches, so that a slow answer to an old question never replaces a newer one. */
let latest = 0;
let shown: readonly Hit[] = [];

for (const shownPart of [form, status, meant, recent, results]) keepDigits(shownPart);
form.hidden = false;
// On a phone the focus would bring up the keyboard over the results.
if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
  input.focus();
// Search is fetched while the reader begins to type, and not before: the page itself is ready at once.
form.addEventListener('focusin', () => {
  void open().catch(() => (opened = undefined));
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run(readForm(), 'push');
});
let pause: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    run(readForm(), 'replace');
  }, TYPING_PAUSE_MS);
});
for (const select of [sort, ...selects.values()])
  select.addEventListener('change', () => {
    run(readForm(), 'push');
  });
choosing.addEventListener('toggle', () => {
  if (choosing.open) run(readForm(), 'keep');
});
more.addEventListener('click', () => {
  const next = results.children.length;
  void append(shown.slice(next, next + PAGE), latest).then(() => {
    results.children[next]?.querySelector('a')?.focus();
  });
});
recent.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  if (button.dataset.query === undefined) {
    forgetSearches();
    showRecent();
    input.focus();
  } else ask(button.dataset.query);
});
results.addEventListener('click', () => {
  rememberQuery();
});
walkByKeyboard(input, results, () => {
  ask('');
});
addEventListener('popstate', showAddress);
showAddress();

function ask(query: string): void {
  input.value = query;
  input.focus();
  run(readForm(), 'push');
}

function showAddress(): void {
  const state = readAddress(location.search);
  input.value = state.query;
  sort.value = state.sort;
  for (const facet of FACETS) choose(facet, state.facets[facet]);
  if (state.sort === 'date' || FACETS.some((facet) => state.facets[facet] !== ''))
    choosing.open = true;
  run(state, 'keep');
}

/** Selects a value, though its select may not have been filled yet. */
function choose(facet: Facet, value: string): void {
  const select = selects.get(facet);
  if (select === undefined) return;
  if (![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

function readForm(): SearchState {
  return {
    query: input.value.trim(),
    facets: facetsFrom((facet) => selects.get(facet)?.value ?? ''),
    sort: sort.value === 'date' ? 'date' : 'relevance',
  };
}

function run(state: SearchState, address: 'push' | 'replace' | 'keep'): void {
  clearTimeout(pause);
  const url = location.pathname + writeAddress(state);
  if (address === 'push' && url !== location.pathname + location.search)
    history.pushState(null, '', url);
  if (address === 'replace') history.replaceState(null, '', url);
  if (address === 'push') rememberQuery();
  show(state).catch(() => {
    clear('تعذر تحميل البحث. تحقق من الاتصال ثم أعد المحاولة، أو تصفّح الأرشيف.');
    help.hidden = false;
    [opened, facets] = [undefined, undefined];
  });
}

function open(): Promise<SiteSearch> {
  opened ??= import('./site-search.ts').then(({ openSearch }) =>
    openSearch(form.dataset.pagefind ?? ''),
  );
  return opened;
}

async function show(state: SearchState): Promise<void> {
  const turn = (latest += 1);
  const { query, facets: chosen, sort: order } = state;
  const isNarrowed = FACETS.some((facet) => chosen[facet] !== '');
  const isAsked = query !== '' || isNarrowed;
  if (!isAsked) {
    shown = [];
    clear('');
    showRecent();
    if (!choosing.open) return;
  }
  const site = await open();
  const hits = await site.find(query);
  const left = isNarrowed ? await (await openFacets(site)).narrow(hits, chosen) : hits;
  // What each choice would leave is worth its files only to a reader who chooses.
  if (isNarrowed || choosing.open) await fillSelects(site, hits, state, turn);
  if (turn !== latest || !isAsked) return;
  shown = order === 'date' ? await site.byDate(left) : left;
  const suggestion = query === '' ? undefined : await site.suggest(query, left);
  if (turn !== latest) return;
  clear(left.length === 0 ? 'لا نتائج.' : `${count(left.length, 'result')}.`);
  showMeant(suggestion);
  help.hidden = left.length > 0;
  await append(shown.slice(0, PAGE), turn);
  // Made ready while the reader reads, so that narrowing works even when the line is cut.
  await openFacets(site);
}

function openFacets(site: SiteSearch): Promise<Facets> {
  facets ??= createFacets(site.pagefind);
  return facets;
}

async function fillSelects(
  site: SiteSearch,
  hits: readonly Hit[],
  { facets: chosen }: SearchState,
  turn: number,
): Promise<void> {
  const choices = await (await openFacets(site)).choices(hits, chosen);
  if (turn !== latest) return;
  for (const facet of FACETS) fillSelect(facet, choices[facet], chosen[facet]);
}

async function append(hits: readonly Hit[], turn: number): Promise<void> {
  const site = await open();
  const items = await Promise.all(hits.map((hit) => site.show(hit)));
  if (turn !== latest) return;
  results.append(...items.map(resultItem));
  more.hidden = results.children.length >= shown.length;
}

function clear(message: string): void {
  status.textContent = message;
  results.replaceChildren();
  meant.replaceChildren();
  recent.replaceChildren();
  more.hidden = true;
  help.hidden = true;
}

function showMeant(query: string | undefined): void {
  if (query === undefined) return;
  const link = document.createElement('a');
  link.href = location.pathname + writeAddress({ ...readForm(), query });
  link.textContent = query;
  meant.append('لعلك تقصد: ', link);
}

function showRecent(): void {
  const queries = recentSearches();
  recent.replaceChildren();
  if (queries.length === 0) return;
  const label = document.createElement('span');
  label.textContent = 'بحثت سابقًا عن:';
  const forget = button('امحُ السجل');
  recent.append(label, ...queries.flatMap((query) => [' ', button(query, query)]), ' ', forget);
}

function button(text: string, query?: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (query !== undefined) element.dataset.query = query;
  return element;
}

function rememberQuery(): void {
  const query = input.value.trim();
  if (query !== '') rememberSearch(query);
}

function fillSelect(
  facet: Facet,
  choices: readonly { readonly value: string; readonly results: number }[],
  chosen: string,
): void {
  const select = selects.get(facet);
  const [all] = select?.options ?? [];
  if (select === undefined || all === undefined) return;
  select.replaceChildren(
    all,
    ...choices.map(({ value, results: n }) => {
      return new Option(`${choiceLabel(facet, value)} (${String(n)})`, value);
    }),
  );
  select.value = chosen;
}
