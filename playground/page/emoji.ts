import { html, svg, type TemplateResult } from 'lit';

const skin = '#ffdc5d';
const shade = '#ef9645';
const blue = '#3b88c3';
const box = svg`<rect width="36" height="36" rx="4" fill=${blue}></rect>`;
const thumb = svg`<path fill=${shade} d="M3 17h7v15H5a2 2 0 0 1-2-2z"></path><path fill=${skin} d="M9 18c4-2 6-6 7-12 .4-3 5-3 6 1 .7 3-.7 6-1 7h9c3.500 0 4 4 1.600 5 2.600 1 2.200 4.600 0 5.200 1.700 1.300 1 4.400-1.300 4.800 1 1.800-.3 4-2.300 4H17c-3 0-5-1-8-2z"></path>`;

/** Pictures of the emoji that the bot's buttons bear: not every system has a colour font, and none looks like Discord's. */
const pictures: Record<string, TemplateResult> = {
  '👍': thumb,
  '👎': svg`<g transform="rotate(180 18 18) translate(36 0) scale(-1 1)">${thumb}</g>`,
  '◀': svg`${box}<path fill="#fff" d="M25 8v20L9 18z"></path>`,
  '▶': svg`${box}<path fill="#fff" d="M11 8v20l16-10z"></path>`,
  '⬅': svg`${box}<path fill="#fff" d="M29 15H17V9L7 18l10 9v-6h12z"></path>`,
  '➡': svg`${box}<path fill="#fff" d="M7 15h12V9l10 9-10 9v-6H7z"></path>`,
  '✅': svg`<rect width="36" height="36" rx="4" fill="#77b255"></rect><path d="M7 19l7 8L29 8" fill="none" stroke="#fff" stroke-width="5"></path>`,
  '❌': svg`<path d="M6 6l24 24M30 6L6 30" stroke="#dd2e44" stroke-width="6" stroke-linecap="round"></path>`,
  '⚠': svg`<path fill="#ffcc4d" d="M18 2l17 32H1z"></path><path d="M18 13v10M18 27v3" stroke="#231f20" stroke-width="3.500"></path>`,
  '🔍': svg`<path d="M23 23l10 10" stroke="#66757f" stroke-width="5" stroke-linecap="round"></path><circle cx="15" cy="15" r="11" fill="#bdddf4" stroke="#8899a6" stroke-width="4"></circle>`,
  '🗑': svg`<path fill="#99aab5" d="M7 10h22l-2 24H9zM5 5h9l1-3h6l1 3h9v4H5z"></path>`,
  '📖': svg`<path fill="#3b88c3" d="M2 8h32v22H2z"></path><path fill="#fff" d="M4 6c6-2 11-1 14 2v20c-3-3-8-3-14-1zM32 6c-6-2-11-1-14 2v20c3-3 8-3 14-1z"></path><path d="M18 8v20" stroke="#ccd6dd" stroke-width="1.500"></path>`,
  '📣': svg`<path fill="#dd2e44" d="M3 15l23-11v24L3 21z"></path><path fill="#99aab5" d="M8 22h6l2 9h-6z"></path>`,
};

/** An emoji as a picture of its own, or else in the system's font. */
export function emoji(character: string): TemplateResult {
  const picture = pictures[character.replace(/\ufe0f/g, '')];
  if (picture === undefined) return html`<span class="emoji-text">${character}</span>`;
  return html`<svg class="emoji" viewBox="0 0 36 36" role="img" aria-label=${character}>${picture}</svg>`;
}

/** An emoji beside a label that says the same: not read out. */
export function mutedEmoji(character: string): TemplateResult {
  return html`<span class="emoji-box" aria-hidden="true">${emoji(character)}</span>`;
}
