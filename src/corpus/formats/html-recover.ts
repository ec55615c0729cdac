import { sourceEnd, sourceStart, type Paragraph } from '../paragraph.js';
import { parsePage, type DomElement } from './html-dom.js';
import { collectParagraphs } from './html-paragraphs.js';

/** Names of classes and ids of what stands within articles without being theirs. */
const FOREIGN =
  /relat|share|shar(?:e|ing)|social|promo|teaser|comment|newsletter|subscri|cookie|consent|banner|advert|\bads?\b|sponsor|recommend|popular|more|widget|sidebar|breadcrumb|\btags?\b|author|byline|\bmeta\b|login|poll|embed|pagin|footer|trending|outbrain|taboola|vijesti-|najnov|les-ogs|czytaj/i;

/**
 * Readability keeps one subtree and those neighbours that look like paragraphs; subheads, captions and short paragraphs between
 * them can fall through. What stands between the first and the last kept paragraph, is no link list and belongs to no element named as
 * foreign, is put back in its place.
 */
export function recoverBetween(decoded: string, kept: readonly Paragraph[], never: string): Paragraph[] {
  const body = kept.filter((paragraph) => paragraph.kind !== 'title');
  const first = body[0];
  const last = body.at(-1);
  if (!first || !last) return [...kept];
  const { document, positions } = parsePage(decoded);
  for (const element of Array.from(document.querySelectorAll(`${never}, aside, footer, header nav`))) element.remove();
  const root = document.body;
  if (!root) return [...kept];
  for (const element of Array.from(root.querySelectorAll('*'))) if (isForeign(element)) element.remove();
  for (const element of Array.from(root.querySelectorAll('p, h2, h3, h4, h5, h6, li, figcaption, td'))) if (isLinkList(element)) element.remove();

  const from = sourceEnd(first);
  const to = sourceStart(last);
  const between = collectParagraphs(decoded, root, positions).filter((paragraph) => sourceStart(paragraph) >= from && sourceEnd(paragraph) <= to);
  const starts = [...kept].map((paragraph) => [sourceStart(paragraph), sourceEnd(paragraph)] as const).sort((a, b) => a[0] - b[0]);
  const missing = between.filter((paragraph) => isWorthKeeping(paragraph) && !overlaps(starts, sourceStart(paragraph), sourceEnd(paragraph)));
  return [...kept, ...missing].sort((a, b) => sourceStart(a) - sourceStart(b));
}

function isForeign(element: DomElement): boolean {
  if (['article', 'main', 'body', 'html'].includes(element.localName.toLowerCase())) return false;
  return FOREIGN.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim());
}

function isLinkList(element: DomElement): boolean {
  const length = (element.textContent ?? '').trim().length;
  if (length === 0) return false;
  const linked = Array.from(element.querySelectorAll('a')).reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return linked > length * 0.6;
}

/** Subheads and captions by their markup; other text only where it reads as a sentence. */
function isWorthKeeping(paragraph: Paragraph): boolean {
  return paragraph.kind !== null || /[.!?…:]["'”“»«’)]*$/u.test(paragraph.text);
}

/** Whether a stretch overlaps any of the stretches, which are in order. Binary search for the last that begins before its end. */
function overlaps(stretches: readonly (readonly [number, number])[], start: number, end: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]![0] < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && stretches[low - 1]![1] > start;
}
