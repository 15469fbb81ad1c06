import { strToU8, zipSync } from 'fflate'

/** The media type of Word documents. */
export const WORD_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A part of a document, one below the other. */
export type WordBlock =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'note'; readonly text: string }
  /** Rows of cells; the first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Control characters have no place in XML, whatever was typed. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const STYLE = {
  title: 'Title',
  heading: 'Heading1',
  subheading: 'Heading2',
  text: 'Normal',
  note: 'Note',
}

function paragraph(text: string, style: keyof typeof STYLE): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE[style]}"/></w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`
}

/** The width of the text on an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9070

function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = Math.floor(TEXT_WIDTH / columns)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${String(width)}"/>`.repeat(columns)}</w:tblGrid>`
  const cell = (text: string, isHead: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F1EFE8"/>' : ''}</w:tcPr>${paragraph(text, 'note')}</w:tc>`
  const body = rows.map((row, index) => {
    const cells = Array.from({ length: columns }, (_one, at) => cell(row[at] ?? '', index === 0))
    const head = index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${head}${cells.join('')}</w:tr>`
  })
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B8B5AB"/>`,
  )
  const properties = `<w:tblPr><w:tblW w:w="${String(TEXT_WIDTH)}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`
  return `<w:tbl>${properties}${grid}${body.join('')}</w:tbl>${paragraph('', 'note')}`
}

const block = (part: WordBlock): string =>
  part.kind === 'table' ? table(part.rows) : paragraph(part.text, part.kind)

const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'

interface Looks {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly isBold?: true
  readonly isCentred?: true
  readonly before: number
  readonly after: number
}

/** Sizes are half points: 32 is 三号, the size of the body of an official document. */
const LOOKS: readonly Looks[] = [
  { id: 'Normal', name: 'Normal', size: 28, before: 0, after: 80 },
  { id: 'Title', name: 'Title', size: 44, isBold: true, isCentred: true, before: 0, after: 240 },
  { id: 'Heading1', name: 'heading 1', size: 32, isBold: true, before: 280, after: 100 },
  { id: 'Heading2', name: 'heading 2', size: 28, isBold: true, before: 160, after: 60 },
  { id: 'Note', name: 'Note', size: 24, before: 0, after: 20 },
]

function styles(): string {
  const font =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>'
  const one = ({ id, name, size, isBold, isCentred, before, after }: Looks): string => {
    const level = id.startsWith('Heading')
      ? `<w:outlineLvl w:val="${String(Number(id.slice(-1)) - 1)}"/>`
      : ''
    return [
      `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>`,
      `<w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>`,
      `<w:pPr>${level === '' ? '' : '<w:keepNext/>'}<w:spacing w:before="${String(before)}" w:after="${String(after)}" w:line="360" w:lineRule="auto"/>${isCentred === true ? '<w:jc w:val="center"/>' : ''}${level}</w:pPr>`,
      `<w:rPr>${font}${isBold === true ? '<w:b/>' : ''}<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>`,
      '</w:style>',
    ].join('')
  }
  return `${XML}<w:styles xmlns:w="${WORD}">${LOOKS.map(one).join('')}</w:styles>`
}

/** The time of every part, so that equal documents are equal files. */
const STILL = new Date('2000-01-01T00:00:00Z')

/** A Word document (OOXML) with titles, texts and tables, as offices file and print them. */
export function writeWordFile(blocks: readonly WordBlock[]): Buffer {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${blocks.map(block).join('')}${PAGE}</w:body></w:document>`,
    'word/styles.xml': styles(),
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: STILL }))
}
