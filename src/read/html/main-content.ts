import { attribute, type Element, isElement, isText, type Node, type Parent } from './page.js';

/** Not text of the page, or not shown. */
const NO_TEXT = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'svg',
    'canvas',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
  ],
  ...['button', 'select', 'textarea', 'input', 'dialog', 'map'],
]);
/** Around the document, not of it. */
const AROUND = new Set(['nav', 'aside']);
const AROUND_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu']);
/** An article that holds less of the words is one teaser among others. */
const MOST_OF_TEXT = 0.5;
/** A header or footer whose words are mostly links belongs to the site; the letterhead of a directive has none. */
const MOSTLY_LINKS = 0.5;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

interface Length {
  readonly all: number;
  readonly inLinks: number;
}

const known = new WeakMap<Element, Length>();

/** Characters of text a node holds. Each element is measured once, so that nested questions stay cheap. */
function textLength(node: Node): Length {
  if (isText(node)) return { all: node.value.trim().length, inLinks: 0 };
  if (!isElement(node) || NO_TEXT.has(node.tagName)) return { all: 0, inLinks: 0 };
  const before = known.get(node);
  if (before !== undefined) return before;
  let all = 0;
  let inLinks = 0;
  for (const child of node.childNodes) {
    const length = textLength(child);
    all += length.all;
    inLinks += length.inLinks;
  }
  const length = { all, inLinks: node.tagName === 'a' ? all : inLinks };
  known.set(node, length);
  return length;
}

function isOfSite(element: Element): boolean {
  if (element.tagName !== 'header' && element.tagName !== 'footer') return false;
  const { all, inLinks } = textLength(element);
  return all === 0 || inLinks / all > MOSTLY_LINKS;
}

/** Whether an element is left out of the text with all it holds. */
export function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  if (NO_TEXT.has(tagName) || AROUND.has(tagName) || AROUND_ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  if (HIDDEN.test(attribute(element, 'style') ?? '')) return true;
  return isOfSite(element);
}

function findAll(root: Parent, test: (element: Element) => boolean, found: Element[] = []): Element[] {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    if (test(child)) found.push(child);
    else findAll(child, test, found);
  }
  return found;
}

const total = (root: Parent): number => root.childNodes.reduce((sum, child) => sum + textLength(child).all, 0);

/** The part of a page that is the document, where the page says so; else all of it. */
export function mainContent(page: Parent): Parent {
  const [main, ...others] = findAll(
    page,
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  );
  const root = main !== undefined && others.length === 0 && total(main) > 0 ? main : page;
  const articles = findAll(root, ({ tagName }) => tagName === 'article');
  const enough = total(root) * MOST_OF_TEXT;
  return articles.find((article) => total(article) >= enough) ?? root;
}
