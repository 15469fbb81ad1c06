interface Looks {
  readonly id: string
  readonly name: string
  readonly font: keyof typeof FONTS
  /** In half points: 32 is 三号, the size of the text of an official document. */
  readonly size: number
  readonly isBold?: true
  readonly align?: 'center' | 'left'
  readonly before: number
  readonly after: number
  /** The distance of the lines in twentieths of a point. */
  readonly line: number
  /** Two characters at the beginning of a paragraph, as texts are set. */
  readonly isIndented?: true
  /** The level in the outline; a heading stays with what follows it. */
  readonly level?: number
}

/** As official documents are set (GB/T 9704); each is part of Windows and of WPS. */
const FONTS = { song: '宋体', fang: '仿宋', hei: '黑体', kai: '楷体' } as const

const LOOKS: readonly Looks[] = [
  { id: 'Normal', name: 'Normal', font: 'fang', size: 32, before: 0, after: 0, line: 560 },
  {
    id: 'Title',
    name: 'Title',
    font: 'song',
    size: 44,
    isBold: true,
    align: 'center',
    before: 0,
    after: 160,
    line: 640,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    font: 'kai',
    size: 28,
    align: 'center',
    before: 0,
    after: 240,
    line: 480,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    font: 'hei',
    size: 32,
    before: 240,
    after: 120,
    line: 560,
    level: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    font: 'kai',
    size: 32,
    isBold: true,
    before: 160,
    after: 0,
    line: 560,
    isIndented: true,
    level: 1,
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    font: 'fang',
    size: 32,
    before: 0,
    after: 0,
    line: 560,
    isIndented: true,
  },
  { id: 'Note', name: 'Note', font: 'fang', size: 24, before: 0, after: 60, line: 360 },
  { id: 'Gap', name: 'Gap', font: 'fang', size: 8, before: 0, after: 0, line: 160 },
  { id: 'Cell', name: 'Cell', font: 'fang', size: 24, before: 0, after: 0, line: 360 },
  { id: 'CellHead', name: 'Cell Head', font: 'hei', size: 24, before: 0, after: 0, line: 360 },
  {
    id: 'Footer',
    name: 'footer',
    font: 'song',
    size: 28,
    align: 'center',
    before: 0,
    after: 0,
    line: 360,
  },
]

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'

function style({ id, name, font, size, isBold, align, level, isIndented, ...room }: Looks): string {
  const isNormal = id === 'Normal'
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${FONTS[font]}" w:cs="Times New Roman"/>`
  const spacing = `<w:spacing w:before="${String(room.before)}" w:after="${String(room.after)}" w:line="${String(room.line)}" w:lineRule="atLeast"/>`
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${String(level)}"/>`
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"${isNormal ? ' w:default="1"' : ''}>`,
    `<w:name w:val="${name}"/>${isNormal ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>`,
    `<w:pPr>${level === undefined ? '' : '<w:keepNext/>'}<w:widowControl/>${spacing}${isIndented === true ? INDENT : ''}<w:jc w:val="${align ?? 'left'}"/>${outline}</w:pPr>`,
    `<w:rPr>${fonts}${isBold === true ? '<w:b/>' : ''}<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>`,
    '</w:style>',
  ].join('')
}

/** The styles of the documents that the service writes. */
export const wordStyles = (): string => LOOKS.map(style).join('')
