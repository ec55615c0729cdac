import { limits } from './limits.js';

/** Characters that RFC 3986 does not allow in an address though browsers do. */
const notInAddress = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/g;

/** An article's address as Discord accepts it: http or https, percent-encoded, at most 2,048 characters; else undefined. */
export function articleLink(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  // As the article gives it where that is sound already: people compare addresses.
  const link = /^https?:\/\/[^/?#]/.test(url) && isSound(url) ? url : encode(href);
  return link.length <= limits.url && isSound(link) ? link : undefined;
}

/**
 * Makes the links of one message differ: Discord shows only the first of several embeds with the same address (it takes the
 * rest for further pictures of it). A further one points at the excerpt itself, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), which no server ever sees.
 */
export class DistinctLinks {
  readonly #used = new Set<string>();

  public link(url: string | null, excerpt: string): string | undefined {
    const plain = articleLink(url);
    if (plain === undefined) return undefined;
    const candidates = [plain, withTextFragment(plain, excerpt)];
    for (let number = 2; number <= limits.embeds; number++)
      candidates.push(`${plain}${plain.includes('#') ? '-' : '#'}${number}`);
    const free = candidates.find((candidate) => candidate.length <= limits.url && !this.#used.has(candidate));
    if (free !== undefined) this.#used.add(free);
    return free;
  }
}

function withTextFragment(url: string, excerpt: string): string {
  const words = excerpt.trim().split(/\s+/).slice(0, 5).join(' ');
  const text = encodeURIComponent(words.replace(/\p{Cs}/gu, '')).replace(/-/g, '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

function isSound(url: string): boolean {
  return url.search(notInAddress) === -1 && !/[[\]]|#.*#|%(?![0-9a-f]{2})/i.test(url);
}

function encode(href: string): string {
  return href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[[\]]|(?<=#.*)#/g, encodeURIComponent)
    .replace(notInAddress, encodeURIComponent);
}
