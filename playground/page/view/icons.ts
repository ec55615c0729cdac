import { html, svg, type TemplateResult } from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">${path}</svg>`;

export const icons = {
  hash: icon(svg`<path d="M10 3 8 21M16 3l-2 18M4 8.500h17M3 15.500h17" stroke-linecap="round"></path>`),
  thread: icon(
    svg`<path d="M10 3 8.500 17M16 3l-1 8M4 8.500h17M3 15.500h8" stroke-linecap="round"></path><rect x="13" y="14" width="9" height="7" rx="2" fill="currentColor" stroke="none"></rect>`,
  ),
  forum: icon(
    svg`<path d="M4 4h16v11H11l-5 4v-4H4z" stroke-linejoin="round"></path><path d="M8 8h8M8 11h5" stroke-linecap="round"></path>`,
  ),
  at: icon(svg`<circle cx="12" cy="12" r="4"></circle><path d="M16 12v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-4 7.500"></path>`),
  plus: icon(svg`<path d="M12 5v14M5 12h14" stroke-linecap="round"></path>`),
  more: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
    <circle cx="5" cy="12" r="2"></circle>
    <circle cx="12" cy="12" r="2"></circle>
    <circle cx="19" cy="12" r="2"></circle>
  </svg>`,
  eye: icon(
    svg`<path d="M2 12s3.500-6.500 10-6.500S22 12 22 12s-3.500 6.500-10 6.500S2 12 2 12z"></path><circle cx="12" cy="12" r="3"></circle>`,
  ),
  menu: icon(svg`<path d="M4 6h16M4 12h16M4 18h16" stroke-linecap="round"></path>`),
  sun: icon(
    svg`<circle cx="12" cy="12" r="4"></circle><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" stroke-linecap="round"></path>`,
  ),
  moon: icon(svg`<path d="M20 14A8.500 8.500 0 0 1 10 4a8.500 8.500 0 1 0 10 10z" stroke-linejoin="round"></path>`),
  cog: icon(
    svg`<circle cx="12" cy="12" r="3.200"></circle><path d="M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M18.700 5.300l-2.100 2.100M7.400 16.600l-2.100 2.100" stroke-linecap="round" stroke-width="3"></path>`,
  ),
  close: icon(svg`<path d="M5 5l14 14M19 5 5 19" stroke-linecap="round"></path>`),
  chevron: icon(svg`<path d="m6 9 6 6 6-6" stroke-linecap="round" stroke-linejoin="round"></path>`),
  external: icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" stroke-linecap="round" stroke-linejoin="round"></path>`),
  file: icon(svg`<path d="M6 2h8l5 5v15H6z" stroke-linejoin="round"></path><path d="M14 2v6h5"></path>`),
  send: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
    <path d="M3 3.500 22 12 3 20.500l2.500-7L14 12 5.500 10.500z"></path>
  </svg>`,
  warning: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill="currentColor" d="M12 2 1 22h22z"></path>
    <path d="M12 9v6M12 17.500v2" stroke="var(--chat)" stroke-width="2.200"></path>
  </svg>`,
  bubbles: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
    <path d="M3 4h12v9H8l-3 3v-3H3z"></path>
    <path d="M17 8h4v9h-2v3l-3-3h-6v-2h7z"></path>
  </svg>`,
  apps: icon(
    svg`<rect x="4" y="4" width="6" height="6" rx="1.500"></rect><rect x="14" y="4" width="6" height="6" rx="1.500"></rect><rect x="4" y="14" width="6" height="6" rx="1.500"></rect><circle cx="17" cy="17" r="3"></circle>`,
  ),
};
