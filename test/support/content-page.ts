import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'

const SCENES = { profile: '1 资料', comment: '2 评论', item: '3 论坛' } as const

const HEAD = [
  '# Texts that others can see',
  '',
  'Every command with a typed text: what of it is checked before it is carried out, in which scene of WeChat, and what is done where a check is in doubt',
  '(ADR 0025). Printed from the contract by `npm run content`; `test/architecture/content.test.ts` finds a typed text that is missing here.',
  '',
]

const operations = Object.entries(OPERATIONS) as [string, Operation][]

function checkedRow([name, { content }]: (typeof operations)[number]): string[] {
  if (content === undefined) return []
  const { fields, scene, stored, whenDoubtful, inOffice, isMasked, inTime } = content
  const marks = [
    whenDoubtful === 'own' ? 'its own queue' : 'kept for a person',
    ...(inOffice === true ? ['written in office'] : []),
    ...(isMasked === true ? ['numbers are masked'] : []),
    ...(inTime === true ? ['in time when sent'] : []),
  ]
  const texts = [...(stored === true ? ['what was written before'] : []), ...fields]
  return [`| \`${name}\` | ${texts.join(', ')} | ${SCENES[scene]} | ${marks.join('; ')} |`]
}

function unseenRows([name, { unseen = {} }]: (typeof operations)[number]): string[] {
  return Object.entries(unseen).map(([field, reason]) => `| \`${name}\` | ${field} | ${reason} |`)
}

/** The page as it is written to docs/CONTENT.md. */
export function contentPage(): string {
  return [
    ...HEAD,
    '| command | texts | scene | in doubt |',
    '| --- | --- | --- | --- |',
    ...operations.flatMap(checkedRow),
    '',
    '## Read by nobody else',
    '',
    '| command | text | why |',
    '| --- | --- | --- |',
    ...operations.flatMap(unseenRows),
    '',
  ].join('\n')
}
