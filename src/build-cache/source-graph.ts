/** The graph of what Node runs as it lies there: configuration, loader, index, cards, commands. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import type { CodeGraph } from './code-graph.ts';
import { stylesIn } from './style-imports.ts';

const CODE = /\.m?[jt]s$/;

/**
 * Follows relative imports, at once and later (`import()`), and files that are named beside the module
 * (`new URL('worker.ts', import.meta.url)`: workers, data). Imports of types alone are no code.
 *
 * @throws (importsOf) where a module cannot be read, where what it imports is not there, or where an `import()` does not
 * say what it imports: code that cannot be followed could change unseen
 */
export function sourceGraph(): SourceGraph {
  const known = new Map<string, Imports>();
  const importsIn = (file: string): Imports => {
    const found =
      known.get(file) ??
      (CODE.test(file) ? sorted(file, addressesIn(file)) : { files: stylesIn(file), packages: [] });
    known.set(file, found);
    return found;
  };
  return {
    importsOf: (file) => importsIn(file).files,
    packagesOf: (file) => importsIn(file).packages,
  };
}

export interface SourceGraph extends CodeGraph {
  /** The names of the packages that a module imports. */
  readonly packagesOf: (file: string) => readonly string[];
}

interface Imports {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function sorted(file: string, addresses: readonly string[]): Imports {
  const [own, others] = [true, false].map((isOwn) =>
    addresses.filter((address) => address.startsWith('.') === isOwn),
  );
  return {
    files: (own ?? []).map((address) => {
      const target = path.resolve(path.dirname(file), address);
      if (!existsSync(target)) throw new Error(`${file} names ${address}, which is not there.`);
      return target;
    }),
    packages: (others ?? [])
      .filter((address) => !address.includes(':'))
      .map((address) => address.split('/', address.startsWith('@') ? 2 : 1).join('/')),
  };
}

function addressesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${file} cannot be read as code: ${error.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  return [
    ...staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null || isType ? [] : [moduleRequest.value],
      ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => {
      const [, address] = LITERAL.exec(text.slice(start, end)) ?? [];
      if (address === undefined)
        throw new Error(`${file} imports what it does not name: its code cannot be followed.`);
      return address;
    }),
    // The tree is made only where it is asked for: most modules have no such address.
    ...(text.includes('import.meta.url') ? filesBeside(parsed.program) : []),
  ];
}

/** The address of an `import()`, in the quotation marks that the code's format has. */
const LITERAL = /^'([^'\\]+)'$/;

/** `new URL('worker.ts', import.meta.url)` */
function filesBeside(program: Parameters<Visitor['visit']>[0]): string[] {
  const addresses: string[] = [];
  new Visitor({
    NewExpression: ({ callee, arguments: [address, base] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || !isModuleUrl(base)) return;
      if (address?.type === 'Literal' && typeof address.value === 'string')
        addresses.push(`./${address.value}`);
    },
  }).visit(program);
  return addresses;
}

/** `import.meta.url` */
function isModuleUrl(node: { readonly type: string } | undefined): boolean {
  return (
    node?.type === 'MemberExpression' &&
    'object' in node &&
    'property' in node &&
    isNode(node.object, 'MetaProperty') &&
    isNode(node.property, 'Identifier') &&
    'name' in node.property &&
    node.property.name === 'url'
  );
}

function isNode(value: unknown, type: string): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}
