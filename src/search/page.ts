/** The search page in the browser: the form, the address, the results. */
import { count } from '../arabic/counted-nouns.ts';
import { readAddress, type SearchState, writeAddress } from './address.ts';
import { search } from './engine.ts';
import { loadPagefind, type Pagefind, type PagefindData } from './pagefind-client.ts';

const FIRST_RESULTS = 20;
const TYPING_PAUSE_MS = 200;

const form = find('#search', HTMLFormElement);
const input = find('#q', HTMLInputElement);
const selects = {
  country: find('#country', HTMLSelectElement),
  actor: find('#actor', HTMLSelectElement),
};
const status = find('#status', HTMLElement);
const results = find('#results', HTMLOListElement);
const help = find('#no-results', HTMLElement);

let pagefind: Promise<Pagefind> | undefined;
/** Counts searches, so that a slow answer to an old question never replaces a newer one. */
let latest = 0;

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
for (const select of Object.values(selects)) {
  select.addEventListener('change', () => {
    run(readForm(), 'push');
  });
}
addEventListener('popstate', () => {
  showAddress();
});
showAddress();

function showAddress(): void {
  const state = readAddress(location.search);
  input.value = state.query;
  run(state, 'keep');
}

function readForm(): SearchState {
  return { query: input.value.trim(), country: selects.country.value, actor: selects.actor.value };
}

function run(state: SearchState, address: 'push' | 'replace' | 'keep'): void {
  const url = location.pathname + writeAddress(state);
  if (address === 'push') history.pushState(null, '', url);
  if (address === 'replace') history.replaceState(null, '', url);
  show(state).catch(() => {
    status.textContent = 'تعذر تحميل البحث. تحقق من الاتصال ثم أعد المحاولة، أو تصفّح الأرشيف.';
    help.hidden = false;
  });
}

async function show(state: SearchState): Promise<void> {
  const turn = (latest += 1);
  pagefind ??= loadPagefind(form.dataset.pagefind ?? '', form.dataset.base ?? '/');
  const engine = await pagefind;
  await fillSelects(engine, state);
  const { query, country, actor } = state;
  if (query === '' && country === '' && actor === '') {
    clear('');
    return;
  }
  const found = await search(engine, query, {
    ...(country && { country }),
    ...(actor && { actor }),
  });
  const data = await Promise.all(found.slice(0, FIRST_RESULTS).map((result) => result.data()));
  if (turn !== latest) return;
  clear(found.length === 0 ? 'لا نتائج.' : `${count(found.length, 'result')}.`);
  help.hidden = found.length > 0;
  results.append(...data.map(resultItem));
}

function clear(message: string): void {
  status.textContent = message;
  results.replaceChildren();
  help.hidden = true;
}

async function fillSelects(engine: Pagefind, state: SearchState): Promise<void> {
  const filters = await engine.filters();
  for (const key of ['country', 'actor'] as const) {
    const select = selects[key];
    if (select.options.length === 1) {
      const names = Object.entries(filters[key] ?? {}).sort((a, b) => b[1] - a[1]);
      select.append(...names.map(([name, n]) => new Option(`${name} (${String(n)})`, name)));
    }
    select.value = state[key];
  }
}

function resultItem({ url, meta, excerpt }: PagefindData): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  heading.append(link);
  const text = document.createElement('p');
  text.append(...excerptNodes(excerpt));
  const by = document.createElement('p');
  by.className = 'by';
  by.append(
    ...[meta.date, meta.countries].filter((part) => part).map((part) => labelled(part ?? '')),
  );
  item.append(heading, text, by);
  return item;
}

function labelled(text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

/** Only text and `<mark>` of the excerpt reach the page; parsing in a document of its own runs nothing. */
function excerptNodes(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement) || node.tagName !== 'MARK')
      return new Text(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The search page has no ${selector}.`);
}
