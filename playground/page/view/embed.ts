import type { APIEmbed } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { markdown, type Names } from '../markdown.js';

/** An embed. Pictures are left out: the playground loads nothing from elsewhere. */
export function embed(
  { author, color, description, fields = [], footer, timestamp, title, url }: APIEmbed,
  names: Names,
): TemplateResult {
  const border = color === undefined ? {} : { 'border-inline-start-color': `#${color.toString(16).padStart(6, '0')}` };
  return html`<article class="embed" style=${styleMap(border)}>
    ${author === undefined ? nothing : html`<div class="embed-author">${linked(author.name, author.url)}</div>`}
    ${title === undefined ? nothing : html`<div class="embed-title markup">${linked(markdown(title, names, 'title'), url)}</div>`}
    ${description === undefined ? nothing : html`<div class="embed-description markup">${markdown(description, names, 'embed')}</div>`}
    ${
      fields.length === 0
        ? nothing
        : html`<div class="embed-fields">
            ${fields.map(
              ({ name, value, inline }) =>
                html`<div class=${classMap({ inline: inline === true })}>
                  <div class="embed-field-name markup">${markdown(name, names, 'title')}</div>
                  <div class="markup">${markdown(value, names, 'embed')}</div>
                </div>`,
            )}
          </div>`
    }
    ${
      footer === undefined && timestamp === undefined
        ? nothing
        : html`<footer>
            ${[
              footer?.text,
              timestamp === undefined
                ? undefined
                : new Date(timestamp).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' }),
            ]
              .filter((part) => part !== undefined)
              .join(' • ')}
          </footer>`
    }
  </article>`;
}

function linked(content: unknown, url: string | undefined): unknown {
  if (url === undefined || !/^https?:\/\//i.test(url)) return html`<span>${content}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${content}</a>`;
}
