import { z } from 'zod'
import { ENUM_TEXTS } from './enum-texts'
import {
  COMMAND_ERRORS,
  COMMON_ERRORS,
  CONTENT_REFUSED,
  ERRORS,
  LINK_ERRORS,
  SESSION_ERRORS,
  type ErrorCode,
} from './errors'
import { ability, fileAnswer, photo, publicPerson, voice } from './fields'
import { quorum } from './meetings-view.contract'
import { minutesText } from './minutes.contract'
import { methodOf, type Operation } from './operation'
import { OPERATIONS, type OperationName } from './operations'
import { outcomeCard, outcomeInfo, outcomeObjection } from './outcomes-view.contract'

/** A JSON schema as OpenAPI 3.1 embeds it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** A value in the query string or in a header. */
export interface OpenApiParameter {
  readonly name: string
  readonly in: 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

/** Something said once under `components`. */
export interface OpenApiReference {
  readonly $ref: string
}

export interface OpenApiResponse {
  readonly description: string
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

/** What a code of `x-errors` means: its status, and the sentence for the resident. */
export interface OpenApiError {
  readonly status: number
  readonly message: string
}

/** One operation under its path and method. */
export interface OpenApiOperation {
  readonly operationId: OperationName
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly (OpenApiParameter | OpenApiReference)[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
  }
  readonly responses: Readonly<Record<string, OpenApiResponse | OpenApiReference>>
  /** Every code it may refuse with, its own first; `components` tells what they mean. */
  readonly 'x-errors': readonly ErrorCode[]
}

export interface OpenApiPath {
  readonly get?: OpenApiOperation
  readonly post?: OpenApiOperation
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, OpenApiPath>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, object>>
    readonly parameters: Readonly<Record<string, OpenApiParameter>>
    readonly responses: Readonly<Record<string, OpenApiResponse>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly 'x-errors': Readonly<Record<ErrorCode, OpenApiError>>
  }
}

type FeatureOf<Name extends string> = Name extends `${infer Feature}.${string}` ? Feature : never

/** The headings of the document; a new feature does not compile without one. */
const FEATURE_TEXT: Record<FeatureOf<OperationName>, string> = {
  people: '登录与身份',
  places: '社区、网格与小区',
  open: '不用登录就能看的',
  households: '住户与认证',
  roles: '任职与公示牌',
  councils: '居民议事会',
  photos: '图片',
  voices: '录音',
  agenda: '议题',
  statements: '大家的意见',
  listening: '民情夜话',
  meetings: '会议',
  floor: '会场：动议、发言和表决',
  minutes: '会议纪要',
  ballots: '表决',
  resolutions: '决议',
  actions: '办理事项',
  outcomes: '公示',
  ratings: '评价和回访',
  measures: '数据',
  inbox: '待办',
  messages: '微信消息提醒',
  checks: '内容核查',
  requests: '操作是否送达',
  feedback: '意见反馈',
  demo: '演示环境',
}

const INTRODUCTION = [
  '查询用 GET，参数写在网址里（含个人信息的查询用 POST，参数不进网址）；命令用 POST，参数是 JSON。',
  '除注明“公开”的以外，都要带登录令牌：Authorization: Bearer <令牌>。',
  '命令要带 Idempotency-Key：同一个编号重复提交，只办一次，得到同样的答复。',
  '出错时返回 { error: { code, message, requestId } }，message 可以直接给居民看。',
  '时间一律为 UTC 的 ISO 8601 写法；列表用 after 接着上一页的 next 继续取。',
].join('\n')

const ACCESS_TEXT: Record<Operation['access'], string> = {
  session: '需要登录。',
  public: '公开，不需要登录。',
  demo: '公开，不需要登录，只在演示环境中提供。',
  link: '凭签名链接：Authorization: Link <链接里的令牌>。',
}

const KEY_HEADER: OpenApiParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: '这次操作的编号，由客户端随机生成；没有收到答复时用同一个编号重发。',
  schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
}

/** Parts that many answers have in common, by the name under which they are said once. */
const PARTS: Readonly<Record<string, z.ZodType>> = {
  Ability: ability,
  FileAnswer: fileAnswer,
  MinutesText: minutesText,
  Objection: outcomeObjection,
  Outcome: outcomeInfo,
  OutcomeCard: outcomeCard,
  Person: publicPerson,
  Photo: photo,
  Quorum: quorum,
  Voice: voice,
}

/** `ITEM_STATUS_TEXT` says the words of `ItemStatus`. */
const typeOf = (table: string): string =>
  table
    .replace(/_TEXT$/, '')
    .toLowerCase()
    .replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase())

const enumKey = (values: readonly unknown[]): string => values.join()
const ENUM_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(ENUM_TEXTS).map(([table, texts]) => [enumKey(Object.keys(texts)), typeOf(table)]),
)
const PART_NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(PARTS).map(([name, schema]) => [schema, name]),
)

/** Puts a reference in the place of what is said once. */
function refer(schema: JsonSchema, name: string): void {
  for (const key of Object.keys(schema)) if (key !== 'default') Reflect.deleteProperty(schema, key)
  schema.$ref = `#/components/schemas/${name}`
}

/** Takes out what only repeats the type: the pattern of a date, the limits of safe integers. */
function polish(schema: JsonSchema): void {
  if (schema.format === 'date-time' || schema.format === 'date') delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

/** The schema of a request or an answer, with references to enums and parts; `whole` is written out. */
function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  whole: unknown = null,
): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, zodSchema }) => {
      polish(jsonSchema)
      const part = zodSchema === whole ? undefined : PART_NAMES.get(zodSchema)
      const name = part ?? ENUM_NAMES.get(enumKey(jsonSchema.enum ?? []))
      if (name !== undefined) refer(jsonSchema, name)
    },
  })
  return json
}

/** Commands under a session are done once per key; sign-in and uploads may simply be repeated. */
const takesKey = ({ kind, access, encoding }: Operation): boolean =>
  kind === 'command' && (access === 'session' || access === 'link') && encoding !== 'multipart'

/** Every code that an operation may answer with, its own first. */
export function errorCodesOf(operation: Operation): readonly ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      ...operation.errors,
      ...(operation.access === 'session' ? SESSION_ERRORS : []),
      ...(operation.access === 'link' ? LINK_ERRORS : []),
      ...(takesKey(operation) ? COMMAND_ERRORS : []),
      ...(operation.content === undefined ? [] : CONTENT_REFUSED),
      ...COMMON_ERRORS,
    ]),
  ]
}

function errorResponses(codes: readonly ErrorCode[]): Record<string, OpenApiReference> {
  const statuses = [...new Set(codes.map((code) => String(ERRORS[code].status)))].sort()
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  )
}

function queryParameters(request: JsonSchema): OpenApiParameter[] {
  return Object.entries(request.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: request.required?.includes(name) ?? false,
    schema: schema as JsonSchema,
  }))
}

function requestBody(operation: Operation): OpenApiOperation['requestBody'] {
  const schema = jsonSchemaOf(operation.request.strict(), 'input')
  if (operation.encoding !== 'multipart') {
    return { required: true, content: { 'application/json': { schema } } }
  }
  const file: JsonSchema = { type: 'string', format: 'binary' }
  const form: JsonSchema = {
    ...schema,
    properties: { ...schema.properties, file },
    required: [...(schema.required ?? []), 'file'],
  }
  return { required: true, content: { 'multipart/form-data': { schema: form } } }
}

function describe(operation: Operation): string {
  const { access, untraced = [] } = operation
  const secret = `不留痕迹的内容：${untraced.join('、')}（不写入操作记录）。`
  return `${ACCESS_TEXT[access]}${untraced.length > 0 ? secret : ''}`
}

function securityOf({ access }: Operation): OpenApiOperation['security'] {
  return access === 'session' || access === 'link' ? [{ [access]: [] }] : []
}

function pathOf(name: OperationName, operation: Operation): OpenApiPath {
  const [feature = ''] = name.split('.')
  const isQuery = methodOf(operation) === 'GET'
  const parameters = isQuery
    ? queryParameters(jsonSchemaOf(operation.request, 'input'))
    : takesKey(operation)
      ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
      : []
  const body = isQuery ? undefined : requestBody(operation)
  const errors = errorCodesOf(operation)
  const answer: OpenApiOperation = {
    operationId: name,
    tags: [feature],
    summary: operation.summary,
    description: describe(operation),
    security: securityOf(operation),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      '200': {
        description: '成功',
        content: { 'application/json': { schema: jsonSchemaOf(operation.response, 'output') } },
      },
      ...errorResponses(errors),
    },
    'x-errors': errors,
  }
  return isQuery ? { get: answer } : { post: answer }
}

const ERROR_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', description: '代码，见 components 的 x-errors' },
        message: { type: 'string' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            properties: { path: { type: 'string' }, message: { type: 'string' } },
            required: ['path', 'message'],
          },
        },
        requestId: { type: 'string' },
      },
      required: ['code', 'message', 'requestId'],
    },
  },
  required: ['error'],
}

/** What each status means; the code in the answer tells the refusals apart that share it. */
const STATUS_TEXT: Readonly<Record<string, string>> = {
  400: '请求有误',
  401: '没有登录，或登录已失效',
  403: '没有权限',
  404: '没有找到',
  409: '现在不能这样做',
  413: '内容太大',
  415: '格式不支持',
  422: '内容不合要求',
  429: '操作太频繁',
  500: '服务出错',
  503: '服务暂不可用',
}

const errorEntries = Object.entries(ERRORS) as [ErrorCode, OpenApiError][]

const ERROR_RESPONSES: Readonly<Record<string, OpenApiResponse>> = Object.fromEntries(
  [...new Set(errorEntries.map(([, { status }]) => String(status)))].sort().map((status) => [
    status,
    {
      description: STATUS_TEXT[status] ?? '',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]),
)

/** Every enum with its Chinese words as `x-texts`. */
const ENUM_SCHEMAS: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(ENUM_TEXTS).map(([table, texts]) => [
    typeOf(table),
    { type: 'string', enum: Object.keys(texts), 'x-texts': texts },
  ]),
)

/** The whole contract as an OpenAPI 3.1 document, made from `OPERATIONS` and `ERRORS` alone. */
export function openApiDocument(): OpenApiDocument {
  const operations = Object.entries(OPERATIONS) as [OperationName, Operation][]
  return {
    openapi: '3.1.0',
    info: { title: '邻议接口', version: '1', description: INTRODUCTION },
    tags: Object.entries(FEATURE_TEXT).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      operations.map(([name, operation]) => [`/api/${name}`, pathOf(name, operation)]),
    ),
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        link: { type: 'apiKey', in: 'header', name: 'Authorization' },
      },
      parameters: { IdempotencyKey: KEY_HEADER },
      responses: ERROR_RESPONSES,
      schemas: {
        Error: ERROR_SCHEMA,
        ...Object.fromEntries(
          Object.entries(PARTS).map(([name, part]) => [name, jsonSchemaOf(part, 'output', part)]),
        ),
        ...ENUM_SCHEMAS,
      },
      'x-errors': Object.fromEntries(
        errorEntries.map(([code, { status, message }]) => [code, { status, message }]),
      ) as Record<ErrorCode, OpenApiError>,
    },
  }
}
