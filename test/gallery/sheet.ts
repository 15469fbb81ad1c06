/** One picture of the gallery. */
export interface Shot {
  readonly file: string
  readonly page: string
  readonly title: string
  readonly state: string
  readonly view: string
  /** Errors of the page while the picture was made. */
  readonly faults: readonly string[]
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

const figure = ({ file, state, view, faults }: Shot) =>
  `<figure class="${view}"><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>` +
  `<figcaption>${view} · ${state}${faults.map((fault) => `<b>${escaped(fault)}</b>`).join('')}</figcaption></figure>`

/** All pictures on one page, by page of the app; it opens from the folder without a server. */
export function contactSheet(shots: readonly Shot[]): string {
  const groups = new Map<string, Shot[]>()
  for (const shot of shots) {
    const heading = `${shot.page} · ${shot.title}`
    groups.set(heading, [...(groups.get(heading) ?? []), shot])
  }
  const sections = [...groups].map(
    ([heading, own]) => `<h2>${escaped(heading)}</h2><div>${own.map(figure).join('')}</div>`,
  )
  const faulty = shots.filter(({ faults }) => faults.length > 0).length
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>邻议</title><style>
body{font:14px sans-serif;margin:24px;background:#eee}div{display:flex;gap:12px;flex-wrap:wrap;align-items:start}
figure{margin:0;background:#fff;padding:6px}img{width:260px;display:block}.desk img{width:620px}
b{display:block;color:#a33b12;max-width:260px;overflow-wrap:anywhere}</style>
<h1>${String(shots.length)} 张，${String(faulty)} 张有报错</h1>${sections.join('\n')}</html>`
}
