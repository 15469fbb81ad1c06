import { z } from 'zod'
import { OPEN_LICENCE, OPEN_PAGE } from '../domain/open/open'
import { OUTCOME_KINDS } from '../domain/outcomes/outcome'
import { OPEN_SETS, openPageOf, type OpenSet } from './open.contract'

const COMMUNITY = {
  name: 'communityId',
  in: 'path',
  required: true,
  description: '社区的编号，见 /open/ 页面的地址',
  schema: { type: 'string', pattern: '^[0-9a-f]{24}$' },
} as const

const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})

const PAGING = [
  query('after', '从哪里接着读；用上一页 next 里的地址即可', { type: 'string' }),
  query('limit', '一页多少行', {
    type: 'integer',
    minimum: 1,
    maximum: OPEN_PAGE.max,
    default: OPEN_PAGE.usual,
  }),
  query('grid', '只看一个网格', { type: 'string', pattern: '^[0-9a-f]{24}$' }),
] as const

const KIND = query('kind', '只看一种公示', { type: 'string', enum: OUTCOME_KINDS })

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema)
  return json
}

const answer = (description: string, mediaType: string, schema: object) => ({
  description,
  headers: {
    ETag: {
      description: '同一内容再取时带 If-None-Match，没有变化就答复 304',
      schema: { type: 'string' },
    },
    Link: { description: '有下一页时：<地址>; rel="next"', schema: { type: 'string' } },
  },
  content: { [mediaType]: { schema } },
})

const MISSING = { description: '没有这个社区或这份公示' }
const read = (
  summary: string,
  parameters: readonly object[],
  ok: ReturnType<typeof answer>,
): object => ({
  get: {
    summary,
    security: [],
    parameters: [COMMUNITY, ...parameters],
    responses: { '200': ok, '304': { description: '没有变化' }, '404': MISSING },
  },
})

function pathsOfSet(name: OpenSet): Record<string, object> {
  const { title, row } = OPEN_SETS[name]
  const parameters = name === 'outcomes' ? [...PAGING, KIND] : PAGING
  const text = { type: 'string' }
  return {
    [`/open/{communityId}/${name}.json`]: read(
      `${title}（JSON）`,
      parameters,
      answer('一页', 'application/json', schemaOf(openPageOf(row))),
    ),
    [`/open/{communityId}/${name}.csv`]: read(
      `${title}（CSV，UTF-8，第一行是列名）`,
      parameters,
      answer('一页', 'text/csv', text),
    ),
  }
}

const OUTCOME = {
  name: 'outcomeId',
  in: 'path',
  required: true,
  description: '公示的编号',
  schema: { type: 'string', pattern: '^[0-9a-f]{24}$' },
} as const

const VERSION = {
  name: 'versionNo',
  in: 'path',
  required: true,
  description: '第几版；现在的版本不在这里',
  schema: { type: 'integer', minimum: 1 },
} as const

const file = (summary: string, mediaType: string): object =>
  read(summary, [OUTCOME], answer(summary, mediaType, { type: 'string', format: 'binary' }))

/** The public pages and data as an OpenAPI document of their own: they are read without an account. */
export function openDataDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '邻议开放数据',
      version: '1',
      description: `不用登录；居民的姓名、电话和门牌不公开。${OPEN_LICENCE}`,
    },
    paths: {
      ...pathsOfSet('outcomes'),
      ...pathsOfSet('items'),
      ...pathsOfSet('resolutions'),
      ...pathsOfSet('measures'),
      '/open/{communityId}/feed.xml': read(
        '最新公示（Atom）',
        [],
        answer('订阅', 'application/atom+xml', { type: 'string' }),
      ),
      '/open/{communityId}/feed.json': read(
        '最新公示（JSON Feed 1.1）',
        [],
        answer('订阅', 'application/feed+json', { type: 'object' }),
      ),
      '/open/{communityId}/outcomes/{outcomeId}': read(
        '一份公示的网页',
        [OUTCOME],
        answer('网页', 'text/html', { type: 'string' }),
      ),
      '/open/{communityId}/outcomes/{outcomeId}/versions/{versionNo}': read(
        '一份公示更正前的版本（网页）',
        [OUTCOME, VERSION],
        answer('网页', 'text/html', { type: 'string' }),
      ),
      '/open/{communityId}/outcomes/{outcomeId}/share.png': file('带二维码的分享图', 'image/png'),
      '/open/{communityId}/outcomes/{outcomeId}/outcome.docx': file(
        '一份公示的 Word 文件',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ),
    },
  }
}
