/** The mutations of one source: small faults, each of which a test should notice. */
import ts from 'typescript';

/** A fault that can be switched on: the script behind `instrument` asks for its number each time it comes by. */
export interface Mutant {
  readonly id: number;
  readonly line: number;
  /** What is there, and what stands in its place. */
  readonly from: string;
  readonly to: string;
}

export interface Instrumented {
  /** JavaScript that behaves as the source does while `globalThis.__mutant` is none of the ids. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

const SWAPS: Readonly<Partial<Record<ts.SyntaxKind, readonly ts.BinaryOperator[]>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: [ts.SyntaxKind.ExclamationEqualsEqualsToken],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: [ts.SyntaxKind.EqualsEqualsEqualsToken],
  [ts.SyntaxKind.LessThanToken]: [ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanEqualsToken],
  [ts.SyntaxKind.LessThanEqualsToken]: [ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanToken],
  [ts.SyntaxKind.GreaterThanToken]: [ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.LessThanEqualsToken],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.LessThanToken],
  [ts.SyntaxKind.PlusToken]: [ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.MinusToken]: [ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.AmpersandAmpersandToken]: [ts.SyntaxKind.BarBarToken],
  [ts.SyntaxKind.BarBarToken]: [ts.SyntaxKind.AmpersandAmpersandToken],
  [ts.SyntaxKind.QuestionQuestionToken]: [ts.SyntaxKind.AmpersandAmpersandToken],
}; // prettier-ignore

/**
 * @param source TypeScript
 * @param firstId the number of the first mutant
 */
export function instrument(source: string, firstId: number): Instrumented {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, to: ts.Expression): number => {
    const id = firstId + mutants.length;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    mutants.push({ id, line, from: short(node.getText(file)), to: short(print(to, file)) });
    return id;
  };
  const transformer: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return node;
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isExpression(node) || !ts.isExpression(visited) || !mayMutate(node)) return visited;
      return replacements(node).reduce<ts.Expression>(
        (otherwise, to) => choice(add(node, to), to, otherwise),
        visited,
      );
    };
    return (root) => ts.visitEachChild(root, visit, context);
  };
  const { transformed } = ts.transform(file, [transformer]);
  const [root = file] = transformed;
  const code = ts.transpileModule(ts.createPrinter().printFile(root), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  }).outputText;
  return { code, mutants };
}

/**
 * Not what is no value of its own (a key, a link of an optional chain), what runs once as the module loads, nor the empty
 * text or the number that stands for what is not there, for which any other would do.
 */
function mayMutate(node: ts.Expression): boolean {
  if (ts.isOptionalChain(node) || (ts.isOptionalChain(node.parent) && isLink(node))) return false;
  if (isAbsence(node)) return false;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isTypeNode(at) || ts.isEnumMember(at)) return false;
    if (ts.isFunctionLike(at)) return !ts.isPropertyName(node) || !isKey(node);
  }
  return false;
}

function isLink(node: ts.Node): boolean {
  return 'expression' in node.parent && node.parent.expression === node;
}

function isAbsence(node: ts.Node): boolean {
  const isEmpty = (one: ts.Node | undefined): boolean =>
    one !== undefined && ((ts.isStringLiteral(one) && one.text === '') || ts.isNumericLiteral(one));
  const { parent } = node;
  if (!isEmpty(node)) return false;
  if (ts.isBindingElement(parent) || ts.isParameter(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    parent.right === node
  );
}

function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) && parent.name === node;
}

function replacements(node: ts.Expression): ts.Expression[] {
  const { factory } = ts;
  if (ts.isBinaryExpression(node)) {
    const swaps = SWAPS[node.operatorToken.kind] ?? [];
    const swapped = swaps.map((operator) =>
      factory.createBinaryExpression(node.left, operator, node.right),
    );
    return swapped;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand];
  if (ts.isNumericLiteral(node)) return [factory.createNumericLiteral(Number(node.text) + 1)];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return ts.isImportDeclaration(node.parent)
      ? []
      : [factory.createStringLiteral(node.text === '' ? 'mutant' : '')];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [factory.createFalse()];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [factory.createTrue()];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isRegularExpressionLiteral(node)) return loosened(node.text);
  if (isCondition(node)) return [factory.createTrue(), factory.createFalse()];
  return ts.isCallExpression(node) ? withoutCall(node) : [];
}

function isCondition(node: ts.Expression): boolean {
  return ts.isIfStatement(node.parent) && node.parent.expression === node;
}

/** A pattern without its anchors. */
function loosened(text: string): ts.Expression[] {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/su.exec(text) ?? [];
  const variants = [source.replace(/^\^/, ''), source.replace(/\$$/, '')];
  return variants
    .filter((variant) => variant !== source && variant !== '')
    .map((variant) => ts.factory.createRegularExpressionLiteral(`/${variant}/${flags}`));
}

/** A list as it was, where a call would have chosen from it or turned it. */
function withoutCall(node: ts.CallExpression): ts.Expression[] {
  const { expression } = node;
  const names = [
    'filter',
    'toReversed',
    'toSorted',
    'slice',
    'trim',
    'toLowerCase',
    'reverse',
    'sort',
  ];
  return ts.isPropertyAccessExpression(expression) && names.includes(expression.name.text)
    ? [expression.expression]
    : [];
}

function choice(id: number, to: ts.Expression, otherwise: ts.Expression): ts.Expression {
  const { factory } = ts;
  return factory.createParenthesizedExpression(
    factory.createConditionalExpression(
      factory.createCallExpression(factory.createIdentifier('__mutant'), undefined, [
        factory.createNumericLiteral(id),
      ]),
      undefined,
      factory.createParenthesizedExpression(to),
      undefined,
      otherwise,
    ),
  );
}

function print(node: ts.Node, file: ts.SourceFile): string {
  return ts.createPrinter().printNode(ts.EmitHint.Unspecified, node, file);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
