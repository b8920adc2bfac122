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
import { createFacets, type Facets } from './facets.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultItem } from './results-list.ts';
import { openSearch, type SiteSearch } from './site-search.ts';

const PAGE = 20;
const TYPING_PAUSE_MS = 180;
const KIND_NAMES: Readonly<Record<string, string>> = {
  brief: 'موجزات',
  country: 'دول',
  actor: 'أطراف',
  topic: 'موضوعات',
};

const form = find('#search', HTMLFormElement);
const input = find('#q', HTMLInputElement);
const sort = find('#sort', HTMLSelectElement);
const selects = new Map(FACETS.map((facet) => [facet, find(`#${facet}`, HTMLSelectElement)]));
const status = find('#status', HTMLElement);
const meant = find('#meant', HTMLElement);
const recent = find('#recent', HTMLElement);
const results = find('#results', HTMLOListElement);
const more = find('#more', HTMLButtonElement);
const help = find('#no-results', HTMLElement);

interface Opened {
  readonly site: SiteSearch;
  readonly facets: Facets;
}
let opened: Promise<Opened> | undefined;
/** Counts searches, so that a slow answer to an old question never replaces a newer one. */
let latest = 0;
let shown: readonly Hit[] = [];

form.hidden = false;
// On a phone the focus would bring up the keyboard over the results.
if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
  input.focus();
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
document.addEventListener('keydown', onKey);
addEventListener('popstate', showAddress);
showAddress();

/** `/` goes to the box, the arrows walk through the results, Escape goes back and then empties the box. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, key } = event;
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key === '/' && !isTyping) {
    event.preventDefault();
    input.select();
  } else if (key === 'Escape' && target === input && input.value !== '') {
    event.preventDefault();
    ask('');
  } else if (key === 'Escape' && !isTyping) input.focus();
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const links = [...results.querySelectorAll('a')];
    const at = links.findIndex((link) => link === target);
    if (at < 0 && (target !== input || key === 'ArrowUp')) return;
    event.preventDefault();
    (
      links[at + (key === 'ArrowDown' ? 1 : -1)] ?? (key === 'ArrowUp' ? input : undefined)
    )?.focus();
  }
}

function ask(query: string): void {
  input.value = query;
  input.focus();
  run(readForm(), 'push');
}

function showAddress(): void {
  const state = readAddress(location.search);
  input.value = state.query;
  sort.value = state.sort;
  run(state, 'keep');
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
    opened = undefined;
  });
}

function open(): Promise<Opened> {
  opened ??= openSearch(form.dataset.pagefind ?? '').then(async (site) => ({
    site,
    facets: await createFacets(site.pagefind),
  }));
  return opened;
}

async function show(state: SearchState): Promise<void> {
  const turn = (latest += 1);
  const { query, facets: chosen, sort: order } = state;
  const isAsked = query !== '' || FACETS.some((facet) => chosen[facet] !== '');
  const { site, facets } = await open();
  const hits = isAsked ? await site.find(query) : [];
  const left = await facets.narrow(hits, chosen);
  const choices = await facets.choices(isAsked ? hits : await site.find(''), chosen);
  if (turn !== latest) return;
  for (const facet of FACETS) fillSelect(facet, choices[facet], chosen[facet]);
  shown = order === 'date' ? await site.byDate(left) : left;
  if (!isAsked) {
    clear('');
    showRecent();
    return;
  }
  const suggestion =
    left.length === 0 || query === '' ? undefined : await site.suggest(query, left);
  const nearest = left.length === 0 && query !== '' ? await site.suggest(query, []) : undefined;
  if (turn !== latest) return;
  clear(left.length === 0 ? 'لا نتائج.' : `${count(left.length, 'result')}.`);
  showMeant(suggestion ?? nearest);
  help.hidden = left.length > 0;
  await append(shown.slice(0, PAGE), turn);
}

async function append(hits: readonly Hit[], turn: number): Promise<void> {
  const { site } = await open();
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
      const name = facet === 'kind' ? (KIND_NAMES[value] ?? value) : value;
      return new Option(`${name} (${String(n)})`, value);
    }),
  );
  select.value = chosen;
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The search page has no ${selector}.`);
}
