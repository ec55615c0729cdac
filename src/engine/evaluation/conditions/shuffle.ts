import { createHash } from 'node:crypto';

/** The items in an order that their names alone decide, the same at every run. */
export function shuffled<T>(items: readonly T[], nameOf: (item: T, index: number) => string): T[] {
  return items
    .map((item, index) => ({ item, hash: createHash('sha256').update(nameOf(item, index)).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ item }) => item);
}
