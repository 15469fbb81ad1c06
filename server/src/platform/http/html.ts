/** A piece of a page that is markup already. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | null | readonly Html[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in a page or a feed; what has no place in XML is left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

function markupOf(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return escapeMarkup(value)
  if (typeof value === 'number') return String(value)
  return value.map(({ text }) => text).join('')
}

/** Markup with values in it: a text is never markup, whatever somebody typed. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = parts.map((part, index) => `${part}${markupOf(values[index] ?? null)}`)
  return new Html(text.join(''))
}
