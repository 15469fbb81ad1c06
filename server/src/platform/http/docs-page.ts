import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiPath,
} from '@linyi/shared/contract/openapi'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
const code = (text: string): string => `<code>${escape(text)}</code>`
const lines = (text: string): string => text.split('\n').map(escape).join('<br>')

/** One value of a request or an answer, with its place written `items[].title`. */
interface Field {
  readonly place: string
  readonly required: boolean
  readonly schema: JsonSchema
}

const isSchema = (schema: JsonSchema | boolean | undefined): schema is JsonSchema =>
  typeof schema === 'object'

type Components = OpenApiDocument['components']

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

/** What a reference points to, with what is said beside it. */
function resolved(schema: JsonSchema, components: Components): JsonSchema {
  const { $ref, ...beside } = schema
  return $ref === undefined ? schema : { ...components.schemas[nameIn($ref)], ...beside }
}

/** The schema with every reference in it followed: the page says things where they are used. */
function followed(schema: JsonSchema, components: Components): JsonSchema {
  const { items, properties, anyOf, ...plain } = resolved(schema, components)
  const follow = (part: unknown): JsonSchema => followed(part as JsonSchema, components)
  return {
    ...plain,
    ...(items === undefined ? {} : { items: follow(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(follow) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, follow(property)]),
          ),
        }),
  }
}

/** The alternatives of a nullable value without the null, or the schema itself. */
function valueOf(schema: JsonSchema): JsonSchema {
  const [only, ...others] = (schema.anyOf ?? []).filter((one) => one.type !== 'null')
  return only && others.length === 0 ? only : schema
}

/** The fields of an object and of the objects and lists below it, in the order they are declared. */
function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  const { type, items, properties = {}, required = [] } = valueOf(schema)
  if (type === 'array' && isSchema(items as JsonSchema)) {
    return fieldsOf(items as JsonSchema, `${prefix}[]`)
  }
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isSchema(property)) return []
    const place = prefix === '' ? name : `${prefix}.${name}`
    return [
      { place, required: required.includes(name), schema: property },
      ...fieldsOf(property, place),
    ]
  })
}

const TYPE_TEXT: Readonly<Record<string, string>> = {
  string: '文本',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  object: '一组内容',
  array: '列表',
}
const FORMAT_TEXT: Readonly<Record<string, string>> = { 'date-time': '时间', binary: '文件' }
const ID_PATTERN = '^[0-9a-f]{24}$'

function typeText(schema: JsonSchema): string {
  const value = valueOf(schema)
  const types: readonly (string | undefined)[] = [value.type].flat()
  const isNullable = value !== schema || types.includes('null')
  const type = types.find((one) => one !== 'null') ?? ''
  const word =
    value.pattern === ID_PATTERN
      ? '编号'
      : (FORMAT_TEXT[value.format ?? ''] ?? TYPE_TEXT[type] ?? '任意')
  return isNullable ? `${word}或空` : word
}

/** What a value may be, beyond its type. */
function limitText(schema: JsonSchema): string {
  const value = valueOf(schema)
  const { minLength = 0, maxLength, minimum, maximum, maxItems } = value
  const texts = (value['x-texts'] ?? {}) as Readonly<Record<string, string>>
  const choices = (value.enum ?? [])
    .map((choice) => `${code(String(choice))} ${escape(texts[String(choice)] ?? '')}`)
    .join(' ')
  const preset: unknown = schema.default
  const parts = [
    escape(value.description ?? ''),
    choices,
    maxLength === undefined ? '' : `${String(minLength)}–${String(maxLength)} 字`,
    minimum === undefined ? '' : `不小于 ${String(minimum)}`,
    maximum === undefined ? '' : `不大于 ${String(maximum)}`,
    maxItems === undefined ? '' : `最多 ${String(maxItems)} 项`,
    preset === undefined ? '' : `默认 ${code(JSON.stringify(preset))}`,
  ]
  return parts.filter((part) => part !== '').join('，')
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p class="none">没有内容。</p>'
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function requestTable(
  { parameters = [], requestBody }: OpenApiOperation,
  components: Components,
): string {
  const inBody = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    fieldsOf(followed(schema, components)).map((field) => ({ ...field, where: '正文' })),
  )
  const beside = parameters.flatMap((parameter) => {
    const named = '$ref' in parameter ? components.parameters[nameIn(parameter.$ref)] : parameter
    if (named === undefined) return []
    const { name, required, description, schema, in: place } = named
    const value = followed(schema, components)
    return [
      {
        place: name,
        required,
        schema: description === undefined ? value : { ...value, description },
        where: place === 'header' ? '请求头' : '网址',
      },
    ]
  })
  return table(
    ['名称', '位置', '类型', '必填', '说明'],
    [...beside, ...inBody].map(({ place, where, required, schema }) => [
      code(place),
      where,
      typeText(schema),
      required ? '必填' : '',
      limitText(schema),
    ]),
  )
}

function answerTable({ responses }: OpenApiOperation, components: Components): string {
  const answer = responses['200']
  const inAnswer = answer !== undefined && 'content' in answer ? answer.content : {}
  const schema = followed(inAnswer['application/json']?.schema ?? {}, components)
  return table(
    ['名称', '类型', '说明'],
    fieldsOf(schema).map((field) => [
      code(field.place),
      field.required ? typeText(field.schema) : `${typeText(field.schema)}，可能没有`,
      limitText(field.schema),
    ]),
  )
}

function errorTable(operation: OpenApiOperation, components: Components): string {
  const rows = operation['x-errors'].map((name) => {
    const { status, message } = components['x-errors'][name]
    return [String(status), code(name), escape(message)]
  })
  return table(['状态', '代码', '给居民看的话'], rows)
}

function section(
  path: string,
  method: 'GET' | 'POST',
  operation: OpenApiOperation,
  components: Components,
): string {
  const id = operation.operationId
  return `<article id="${id}">
<h3><a href="#${id}">${escape(operation.summary)}</a></h3>
<p class="route"><b>${method}</b> ${code(path)}</p>
<p>${lines(operation.description)}</p>
<h4>请求</h4>
${requestTable(operation, components)}
<h4>答复</h4>
${answerTable(operation, components)}
<h4>不成功时</h4>
${errorTable(operation, components)}
</article>`
}

const STYLE = `
:root { color-scheme: light; --ink: #1f2421; --soft: #5b6560; --line: #d9dfdb; --tint: #f3f6f4; --accent: #1d6b4f }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 20px 80px; max-width: 1040px; color: var(--ink); background: #fff;
  font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 30px; margin: 0 0 8px }
h2 { font-size: 23px; margin: 56px 0 8px; padding-top: 12px; border-top: 3px solid var(--accent) }
h3 { font-size: 19px; margin: 40px 0 4px } h4 { font-size: 15px; margin: 20px 0 6px; color: var(--soft) }
a { color: var(--accent); text-decoration: none } a:hover, a:focus { text-decoration: underline }
h3 a { color: inherit }
code { font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; background: var(--tint); padding: 1px 5px; border-radius: 4px;
  overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; font-size: 15px }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line) }
td:not(:last-child) { white-space: nowrap }
th { color: var(--soft); font-weight: 500; white-space: nowrap }
nav ul { list-style: none; padding: 0; margin: 4px 0 16px; columns: 2; column-gap: 32px }
nav li { break-inside: avoid; padding: 2px 0 }
.route b { color: var(--accent); margin-right: 6px } .none { color: var(--soft); margin: 0 }
article:target h3 { background: #fff6d6 }
@media (max-width: 640px) { nav ul { columns: 1 } table { display: block; overflow-x: auto } }
@media print { body { padding: 0; font-size: 11pt } a { color: inherit } article, tr { break-inside: avoid-page } nav { break-after: page } }
`

type Entry = readonly [path: string, methods: OpenApiPath]

const operationOf = ({ get, post }: OpenApiPath): OpenApiOperation | undefined => get ?? post

/**
 * The contract as one page for people: in Chinese, with a heading to link to for every operation.
 * It needs no script and no other file, so it opens in any browser and prints well.
 */
export function renderDocsPage(document: OpenApiDocument): string {
  const entries: readonly Entry[] = Object.entries(document.paths)
  const groups = document.tags.map(({ name, description }) => ({
    name,
    description,
    entries: entries.filter(([, path]) => operationOf(path)?.tags.includes(name)),
  }))
  const contents = groups.map((group) => {
    const items = group.entries.map(([, path]) => {
      const { operationId: id = '', summary = '' } = operationOf(path) ?? {}
      return `<li><a href="#${id}">${escape(summary)}</a> ${code(id)}</li>`
    })
    return `<h4>${escape(group.description)}</h4><ul>${items.join('')}</ul>`
  })
  const chapters = groups.map((group) => {
    const sections = group.entries.map(([path, { get, post }]) => {
      if (get) return section(path, 'GET', get, document.components)
      return post ? section(path, 'POST', post, document.components) : ''
    })
    return `<section><h2 id="${group.name}">${escape(group.description)}</h2>${sections.join('')}</section>`
  })
  const { title, description } = document.info
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p>${lines(description)}</p>
<p>机器可读的版本：<a href="/api/openapi.json">openapi.json</a>（OpenAPI ${escape(document.openapi)}）</p>
</header>
<nav aria-label="目录">${contents.join('')}</nav>
<main>${chapters.join('')}</main>
</body>
</html>
`
}
