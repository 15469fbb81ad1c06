import { strToU8, zipSync } from 'fflate'
import { wordStyles } from './word-styles'

/** The media type of Word documents. */
export const WORD_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A part of a document, one below the other. */
export type WordBlock =
  | {
      readonly kind: 'title' | 'subtitle' | 'heading' | 'subheading' | 'text' | 'note'
      readonly text: string
    }
  /** Rows of cells; the first row is the head. */
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly string[])[]
      /** How the width is shared out; equal parts without it. */
      readonly shares?: readonly number[]
    }
  /** Facts by their names, such as those at the head of minutes. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** Lines to be signed by hand; what is known already stands on the line. */
  | { readonly kind: 'signatures'; readonly rows: readonly (readonly [string, string])[] }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * What has no place in XML, whatever was typed: control characters but for tabs and ends of lines,
 * halves of pairs, and two that are no characters.
 */
const UNFIT = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu

const escaped = (text: string): string =>
  text
    .replace(UNFIT, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  subheading: 'Heading2',
  text: 'BodyText',
  note: 'Note',
  cell: 'Cell',
  head: 'CellHead',
  gap: 'Gap',
}

/** @param keepsNext whether the next paragraph stays on the same page */
function paragraph(text: string, style: keyof typeof STYLE, keepsNext = false): string {
  const keep = keepsNext ? '<w:keepNext/>' : ''
  const properties = `<w:pPr><w:pStyle w:val="${STYLE[style]}"/>${keep}</w:pPr>`
  // in the text each line is a paragraph of its own, with its own indent
  if (style === 'text') {
    return text
      .split('\n')
      .map((line) => `<w:p>${properties}${run(line)}</w:p>`)
      .join('')
  }
  return `<w:p>${properties}${run(text)}</w:p>`
}

function run(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:r>${lines.join('<w:br/>')}</w:r>`
}

/** The width of the text on an A4 page with the margins of official documents, in twentieths of a point. */
const TEXT_WIDTH = 8844
const LINE = (side: string, width: number) =>
  `<w:${side} w:val="single" w:sz="${String(width)}" w:space="0" w:color="808080"/>`
const ALL_SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

interface Cell {
  readonly text: string
  readonly style: 'cell' | 'head'
  readonly isLined?: boolean
}

interface Grid {
  readonly rows: readonly (readonly Cell[])[]
  readonly shares: readonly number[]
  readonly isRuled: boolean
  /** Whether the first row stands again on top of each page. */
  readonly hasHead: boolean
  /** Whether all of it stands on one page. */
  readonly isWhole: boolean
}

function grid({ rows, shares, isRuled, hasHead, isWhole }: Grid): string {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum))
  const columns = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')
  const body = rows.map((row, index) => {
    const isHead = hasHead && index === 0
    const cells = widths.map((width, at) => {
      const { text, style, isLined } = row[at] ?? { text: '', style: 'cell' }
      const shade = style === 'head' ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F0EA"/>' : ''
      const line = isLined === true ? `<w:tcBorders>${LINE('bottom', 6)}</w:tcBorders>` : ''
      const properties = `<w:tcW w:w="${String(width)}" w:type="dxa"/>${line}${isRuled ? shade : ''}<w:vAlign w:val="${isLined === undefined ? 'center' : 'bottom'}"/>`
      const keeps = isHead || (isWhole && index < rows.length - 1)
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, style, keeps)}</w:tc>`
    })
    const height = isRuled ? '' : '<w:trHeight w:val="760" w:hRule="atLeast"/>'
    const head = isHead ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr><w:cantSplit/>${height}${head}</w:trPr>${cells.join('')}</w:tr>`
  })
  const borders = isRuled
    ? `<w:tblBorders>${ALL_SIDES.map((side) => LINE(side, 4)).join('')}</w:tblBorders>`
    : ''
  const margins =
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
  const properties = `<w:tblPr><w:tblW w:w="${String(TEXT_WIDTH)}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`
  const gap = paragraph('', 'gap')
  const table = `<w:tbl>${properties}<w:tblGrid>${columns}</w:tblGrid>${body.join('')}</w:tbl>`
  return `${paragraph('', 'gap', true)}${table}${gap}`
}

const cell = (text: string): Cell => ({ text, style: 'cell' })
const head = (text: string): Cell => ({ text, style: 'head' })

function block(part: WordBlock): string {
  switch (part.kind) {
    case 'table': {
      const columns = Math.max(1, ...part.rows.map((row) => row.length))
      return grid({
        rows: part.rows.map((row, index) => row.map(index === 0 ? head : cell)),
        shares: part.shares ?? Array.from({ length: columns }, () => 1),
        isRuled: true,
        hasHead: true,
        isWhole: false,
      })
    }
    case 'facts':
      return grid({
        rows: part.rows.map(([name, text]) => [head(name), cell(text)]),
        shares: [1, 4],
        isRuled: true,
        hasHead: false,
        isWhole: true,
      })
    case 'signatures':
      return grid({
        rows: part.rows.map(([name, text]) => [
          { text: name, style: 'cell', isLined: false },
          { text, style: 'cell', isLined: true },
          { text: '', style: 'cell', isLined: false },
        ]),
        shares: [5, 9, 2],
        isRuled: false,
        hasHead: false,
        isWhole: true,
      })
    default:
      return paragraph(part.text, part.kind)
  }
}

/** A4 with the margins of official documents (GB/T 9704: 37, 26, 35 and 28 mm). */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr>'

/** `— 1 —` below each page. */
const FOOTER = `${XML}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`

/** The time of every part, so that equal documents are equal files. */
const STILL = new Date('2000-01-01T00:00:00Z')

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

/** A Word document (OOXML) with titles, texts, tables and page numbers, as offices file and print them. */
export function writeWordFile(blocks: readonly WordBlock[]): Buffer {
  const title = blocks.find(({ kind }) => kind === 'title')
  const name = title !== undefined && 'text' in title ? escaped(title.text) : ''
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('word/document.xml', `${TYPE}.document.main+xml`),
    override('word/styles.xml', `${TYPE}.styles+xml`),
    override('word/footer1.xml', `${TYPE}.footer+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]
  const relations = (rows: readonly string[]): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`,
    '_rels/.rels': relations([
      relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
      relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ]),
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${name}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations([
      relation('rId1', `${OFFICE}/styles`, 'styles.xml'),
      relation('rId2', `${OFFICE}/footer`, 'footer1.xml'),
    ]),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${blocks.map(block).join('')}${PAGE}</w:body></w:document>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}">${wordStyles()}</w:styles>`,
    'word/footer1.xml': FOOTER,
  }
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: STILL }))
}
