import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';

/** What one page may hold. */
export interface PageSize {
  lines: number;
  /** UTF-16 code units, line breaks included. */
  characters: number;
}

/** Lines in order on as few pages as they fit on; a line longer than a page is one alone. At least one page, empty where there are no lines. */
export function paginate<T>(items: readonly T[], lineOf: (item: T) => string, { lines, characters }: PageSize): T[][] {
  const pages: T[][] = [[]];
  let length = 0;
  for (const item of items) {
    const line = lineOf(item).length + 1;
    const page = pages.at(-1)!;
    if (page.length > 0 && (page.length === lines || length + line > characters)) {
      pages.push([item]);
      length = line;
    } else {
      page.push(item);
      length += line;
    }
  }
  return pages;
}

/** A page that exists: the nearest where articles went since the button was made, the first where the number is none. */
export function pageWithin(page: string | undefined, pages: number): number {
  const wanted = Number(page);
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), pages - 1) : 0;
}

/** ◀ and ▶ around the place, for pages counted from 0; nothing where there is but one page. @param idOf the custom id that leads to a page */
export function pageButtons(
  page: number,
  pages: number,
  idOf: (page: number) => string,
): APIActionRowComponent<APIButtonComponent>[] {
  if (pages <= 1) return [];
  const button = (label: string, to: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: idOf(to),
    disabled: to < 0 || to >= pages,
  });
  const place: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: `${page + 1} / ${pages}`,
    custom_id: `${idOf(page)}:here`,
    disabled: true,
  };
  return [{ type: ComponentType.ActionRow, components: [button('◀', page - 1), place, button('▶', page + 1)] }];
}
