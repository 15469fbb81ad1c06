import { z } from 'zod'
import { ENUM_TEXTS } from './enum-texts'
import {
  COMMAND_ERRORS,
  COMMON_ERRORS,
  ERRORS,
  LINK_ERRORS,
  SESSION_ERRORS,
  type ErrorCode,
} from './errors'
import { methodOf, type Operation } from './operation'
import { OPERATIONS, type OperationName } from './operations'

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

/** The answer under one status; `x-errors` tells the refusals apart that share it. */
export interface OpenApiResponse {
  readonly description: string
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
  readonly 'x-errors'?: readonly { readonly code: ErrorCode; readonly message: string }[]
}

/** One operation under its path and method. */
export interface OpenApiOperation {
  readonly operationId: OperationName
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly OpenApiParameter[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
  }
  readonly responses: Readonly<Record<string, OpenApiResponse>>
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
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

type FeatureOf<Name extends string> = Name extends `${infer Feature}.${string}` ? Feature : never

/** The headings of the document; a new feature does not compile without one. */
const FEATURE_TEXT: Record<FeatureOf<OperationName>, string> = {
  people: '登录与身份',
  places: '社区、网格与小区',
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
  inbox: '待办',
  demo: '演示环境',
}

const INTRODUCTION = [
  '查询用 GET，参数写在网址里（含个人信息的查询用 POST，参数不进网址）；命令用 POST，参数是 JSON。',
  '除注明「公开」的以外，都要带登录令牌：Authorization: Bearer <令牌>。',
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

const textsOf = (values: readonly unknown[]): Readonly<Record<string, string>> | undefined =>
  ENUM_TEXTS.find((texts) => Object.keys(texts).join() === values.join())

/**
 * Takes out what only repeats the type (the pattern of a date, the limits of safe integers) and adds
 * the Chinese words of an enum as `x-texts`.
 */
function polish(schema: JsonSchema): void {
  const texts = textsOf(schema.enum ?? [])
  if (texts) schema['x-texts'] = texts
  if (schema.format === 'date-time') delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => polish(jsonSchema),
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
      ...COMMON_ERRORS,
    ]),
  ]
}

function errorResponses(operation: Operation): Record<string, OpenApiResponse> {
  const codes = errorCodesOf(operation)
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const errors = codes
        .filter((code) => ERRORS[code].status === status)
        .map((code) => ({ code, message: ERRORS[code].message }))
      const response: OpenApiResponse = {
        description: errors.map(({ code, message }) => `${code}：${message}`).join('\n'),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        'x-errors': errors,
      }
      return [String(status), response]
    }),
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
      ? [KEY_HEADER]
      : []
  const body = isQuery ? undefined : requestBody(operation)
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
      ...errorResponses(operation),
    },
  }
  return isQuery ? { get: answer } : { post: answer }
}

const ERROR_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: Object.keys(ERRORS) },
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
      schemas: { Error: ERROR_SCHEMA },
    },
  }
}
