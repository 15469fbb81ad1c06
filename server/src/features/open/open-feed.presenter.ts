import type { OpenOutcome } from '@linyi/shared/contract/open.contract'
import { html as xml } from '../../platform/http/html'
import { lastDay } from './open-page.presenter'
import { openAddress, type OpenCommunity } from './open-rows.presenter'

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'

/** When it last changed: a correction or a withdrawal is news as well. */
const changedAt = ({ publishedAt, correction, withdrawal }: OpenOutcome): string =>
  withdrawal?.at ?? correction?.at ?? publishedAt

/** What a reader sees before opening the page. */
function summaryOf({ kindText, grid, text, withdrawal, publicityEndsAt }: OpenOutcome): string {
  if (withdrawal !== null) return `已撤回：${withdrawal.reason}`
  const begin = text.length > 200 ? `${text.slice(0, 200)}…` : text
  return `${kindText}，${grid}，公示到${lastDay(publicityEndsAt)}。${begin}`
}

/** The latest publications as Atom (RFC 4287). */
export function renderAtom(community: OpenCommunity, outcomes: readonly OpenOutcome[]): string {
  const { id, name, site } = community
  const first = outcomes[0]
  const entries = outcomes.map(
    (outcome) =>
      xml`<entry><id>urn:linyi:outcome:${outcome.id}</id><title>${outcome.title}</title><link rel="alternate" type="text/html" href="${outcome.url}"/><published>${outcome.publishedAt}</published><updated>${changedAt(outcome)}</updated><category term="${outcome.kind}" label="${outcome.kindText}"/><summary>${summaryOf(outcome)}</summary></entry>`,
  )
  const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>urn:linyi:community:${id}</id><title>${name}公示</title><author><name>${name}</name></author><link rel="self" type="application/atom+xml" href="${openAddress(site, id, 'feed.xml')}"/><link rel="alternate" type="text/html" href="${openAddress(site, id)}"/><updated>${first === undefined ? '1970-01-01T00:00:00.000Z' : latest(outcomes)}</updated>${entries}</feed>`
  return `${XML}${feed.text}\n`
}

const latest = (outcomes: readonly OpenOutcome[]): string =>
  outcomes.map(changedAt).reduce((one, other) => (one > other ? one : other), '')

/** The same as JSON Feed 1.1. */
export function renderJsonFeed(community: OpenCommunity, outcomes: readonly OpenOutcome[]): string {
  const { id, name, site } = community
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${name}公示`,
    home_page_url: openAddress(site, id),
    feed_url: openAddress(site, id, 'feed.json'),
    language: 'zh-CN',
    items: outcomes.map((outcome) => ({
      id: `urn:linyi:outcome:${outcome.id}`,
      url: outcome.url,
      title: outcome.title,
      content_text: summaryOf(outcome),
      date_published: outcome.publishedAt,
      date_modified: changedAt(outcome),
      tags: [outcome.kindText, outcome.grid],
    })),
  })
}
