import { maskDoor, maskName } from '../people/masking'
import type { MaskKind } from './mask-kind'

export { MASK_KINDS, type MaskKind } from './mask-kind'

/** One place of a text that was masked: what stood there, and what stands there now. */
export interface MaskedPart {
  readonly kind: MaskKind
  readonly was: string
  readonly shown: string
}

export interface MaskedText {
  readonly text: string
  readonly masked: readonly MaskedPart[]
}

export interface MaskOptions {
  /** The line that says whom to ask: a landline and the room of an office stay readable in it. */
  readonly isContact?: boolean
}

const FIGURE = '[0-9０-９]'
const NUMERAL = '[0-9０-９一二三四五六七八九十百零〇两]'
const GAP = '[\\s.\\-－—–·]?'
const DASH = '[-－—–]'
const NOT_AFTER = `(?<!${FIGURE})`
const NOT_BEFORE = `(?!${FIGURE})`
/** Sums, years and counts of households that stand behind a building are no doors. */
const NO_COUNT = '(?!\\s*(?:[年月日元米平个人名块盏张套层棵台点%]|户(?!主)))'
const BUILDING = `${NUMERAL}{1,4}\\s*(?:号楼|楼栋|栋|幢|座|号院|#|＃)`
const ROOM = '(?:室|房间|房|号)?'
/** `501`, `B501`, `501A`. */
const doorOf = (figure: string, least: number): string =>
  `[A-Za-z]?${figure}{${String(least)},5}[A-Za-z]?`

interface Pattern {
  readonly kind: MaskKind
  readonly pattern: RegExp
  /** The landline and the room of an office are what a contact line is for. */
  readonly staysInContact: boolean
}

const always = (kind: MaskKind, source: string): Pattern => ({
  kind,
  pattern: new RegExp(source, 'gu'),
  staysInContact: false,
})

const exceptInContact = (kind: MaskKind, source: string): Pattern => ({
  ...always(kind, source),
  staysInContact: true,
})

/** Longer numbers before shorter ones, so that an identity card is not read as a telephone. */
const PATTERNS: readonly Pattern[] = [
  always('idNumber', `${NOT_AFTER}${FIGURE}{14,18}[0-9０-９XxＸｘ]${NOT_BEFORE}`),
  always('idNumber', `${NOT_AFTER}(?:${FIGURE}{4}\\s){3,4}${FIGURE}{1,4}${NOT_BEFORE}`),
  // 13803521234, 138 0352 1234, 1380-352-1234, +86 138…
  always(
    'phone',
    `${NOT_AFTER}(?:[+＋]?(?:86|８６)${GAP})?[1１][3-9３-９]${FIGURE}${GAP}${FIGURE}{4}${GAP}${FIGURE}{4}${NOT_BEFORE}`,
  ),
  always(
    'phone',
    `${NOT_AFTER}[1１][3-9３-９]${FIGURE}{2}${GAP}${FIGURE}{3}${GAP}${FIGURE}{4}${NOT_BEFORE}`,
  ),
  always('phone', '[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}'),
  exceptInContact(
    'phone',
    `${NOT_AFTER}[(（]?[0０]${FIGURE}{2,3}[)）]?${GAP}[2-9２-９]${FIGURE}{6,7}${NOT_BEFORE}`,
  ),
  exceptInContact(
    'phone',
    `(?<=(?:电话|座机|号码|联系方式)[是为:：\\s]{0,3})[2-9２-９]${FIGURE}{2,3}${GAP}${FIGURE}{4}${NOT_BEFORE}`,
  ),
  always(
    'plate',
    '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·\\s]?[A-Za-z0-9]{4,5}[A-Za-z0-9挂学警](?![A-Za-z0-9])',
  ),
  // 2单元501室, 二单元五零一
  always('door', `(?<=单元[\\s,，-]?)${doorOf(NUMERAL, 2)}(?!${NUMERAL})${NO_COUNT}${ROOM}`),
  // 3-2-501; a date has four figures before its first dash
  always(
    'door',
    `${NOT_AFTER}(?<!${FIGURE}${DASH})${FIGURE}{1,3}${DASH}${FIGURE}{1,2}${DASH}${FIGURE}{3,4}${NOT_BEFORE}(?!${DASH}|[年月日])${ROOM}`,
  ),
  // 3号楼501, 3号楼2-501
  always(
    'door',
    `(?<=${BUILDING}\\s*)(?:${FIGURE}{1,2}${DASH})?${doorOf(FIGURE, 3)}${NOT_BEFORE}${NO_COUNT}${ROOM}`,
  ),
  // 501室, 501住户, 五零一室
  exceptInContact(
    'door',
    `${NOT_AFTER}${doorOf(FIGURE, 3)}(?=\\s*(?:室|房间|住户|业主|户主|家住))|[零〇一二三四五六七八九]{3,4}(?=室)`,
  ),
  always('door', `(?<=门牌号?[是为:：\\s]{0,3})${NUMERAL}{1,5}号?`),
]

const HAN_RUN = /\p{Script=Han}{2,}/gu
const DOTTED = /(\p{Script=Han}{1,8})·(\p{Script=Han}{1,8})/gu
const NAME_LENGTHS = [2, 3, 4] as const

/** Both sides of a dot in every length: where the words around a name end, nobody can tell. */
function dottedNames(text: string): string[] {
  return [...text.matchAll(DOTTED)].flatMap(([, before = '', after = '']) => {
    const left = Array.from(before)
    const right = Array.from(after)
    return left.flatMap((_one, from) =>
      right.map((_other, to) => `${left.slice(from).join('')}·${right.slice(0, to + 1).join('')}`),
    )
  })
}

/**
 * Every group of characters of a text that could be somebody's full name. Whose name it is, nobody
 * can tell from the text; the roll can (maskerFor).
 */
export function nameCandidates(text: string): ReadonlySet<string> {
  const candidates = new Set<string>(dottedNames(text))
  for (const run of text.match(HAN_RUN) ?? []) {
    const characters = Array.from(run)
    for (const length of NAME_LENGTHS) {
      for (let at = 0; at + length <= characters.length; at += 1) {
        candidates.add(characters.slice(at, at + length).join(''))
      }
    }
  }
  return candidates
}

/**
 * A text as everybody may read it: `names`, those of residents, stand as 王**, telephone numbers, doors,
 * numbers of cards and car plates are hidden. A text that was masked before stays as it is.
 */
export function maskText(
  text: string,
  names: readonly string[] = [],
  { isContact = false }: MaskOptions = {},
): MaskedText {
  const masked: MaskedPart[] = []
  let shown = text
  for (const { kind, pattern, staysInContact } of PATTERNS) {
    if (isContact && staysInContact) continue
    shown = shown.replace(pattern, (was) => {
      masked.push({ kind, was, shown: maskDoor() })
      return maskDoor()
    })
  }
  // the longest first: 王建国 is not masked as 王建 and a 国
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    if (name === '' || !shown.includes(name)) continue
    const cover = maskName(name)
    shown = shown.replaceAll(name, cover)
    masked.push({ kind: 'name', was: name, shown: cover })
  }
  return { text: shown, masked }
}
