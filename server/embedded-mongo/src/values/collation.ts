import type { Doc, Value } from '../bson/types'
import { badValue, mongoError, notSupported } from '../errors'
import { isDoc } from '../bson/types'
import { toSafeInteger } from './numbers'

/** How strings compare when a command names a collation. Undefined everywhere means binary. */
export interface Collation {
  readonly compare: (a: string, b: string) => number
}

const KNOWN_FIELDS = new Set([
  'locale',
  'caseLevel',
  'caseFirst',
  'strength',
  'numericOrdering',
  'alternate',
  'maxVariable',
  'normalization',
  'backwards',
  'version',
])

const SENSITIVITY = new Map<number, 'base' | 'accent' | 'variant'>([
  [1, 'base'],
  [2, 'accent'],
  [3, 'variant'],
])

/**
 * Reads a collation document. Strength 1 to 3, caseLevel with strength 1, caseFirst and
 * numericOrdering are what `Intl.Collator` (the same ICU rules) can do; all else is refused.
 */
export function parseCollation(spec: Value | undefined): Collation | undefined {
  if (spec === undefined) return undefined
  if (!isDoc(spec)) throw mongoError('TypeMismatch', "Field 'collation' must be an object")
  if (spec.size === 0) return undefined
  for (const key of spec.keys()) {
    if (!KNOWN_FIELDS.has(key)) {
      throw mongoError('FailedToParse', `BSON field 'collation.${key}' is an unknown field`)
    }
  }
  const locale = spec.get('locale')
  if (typeof locale !== 'string') {
    throw mongoError('FailedToParse', "Missing expected field 'locale' in collation")
  }
  if (locale === 'simple') return undefined
  refuseUnsupported(spec)
  return buildCollation(locale, spec)
}

function refuseUnsupported(spec: Doc): void {
  if (spec.get('normalization') === true) throw notSupported('collation with normalization: true')
  if (spec.get('backwards') === true) throw notSupported('collation with backwards: true')
  const alternate = spec.get('alternate')
  if (alternate !== undefined && alternate !== 'non-ignorable') {
    throw notSupported(`collation with alternate: ${JSON.stringify(alternate)}`)
  }
  const variable = spec.get('maxVariable')
  if (variable !== undefined && variable !== 'punct' && variable !== 'space') {
    throw badValue('Field maxVariable must be "punct" or "space"')
  }
}

function intlLocale(locale: string): string {
  const tag = locale.split('@')[0]?.replaceAll('_', '-') ?? ''
  const kind = /@collation=(\w+)/.exec(locale)?.[1]
  const full = kind === undefined ? tag : `${tag}-u-co-${kind}`
  try {
    if (Intl.Collator.supportedLocalesOf([full]).length > 0) return full
  } catch {
    // Not a language tag at all: the same answer as for an unknown one.
  }
  throw badValue(`Field 'locale' is invalid in: { locale: "${locale}" }`)
}

function buildCollation(locale: string, spec: Doc): Collation {
  const strength = toSafeInteger(spec.get('strength') ?? 3)
  const level = SENSITIVITY.get(strength ?? 0)
  if (!level) {
    if (strength === 4 || strength === 5) {
      throw notSupported(`collation strength ${String(strength)}`)
    }
    throw badValue('Enumeration value for collation strength must be between 1 and 5')
  }
  const caseLevel = spec.get('caseLevel') === true
  if (caseLevel && strength !== 1) throw notSupported('collation caseLevel with strength above 1')
  const collator = new Intl.Collator(intlLocale(locale), {
    sensitivity: caseLevel ? 'case' : level,
    numeric: spec.get('numericOrdering') === true,
    caseFirst: caseFirst(spec.get('caseFirst')),
    ignorePunctuation: false,
  })
  return { compare: (a, b) => collator.compare(a, b) }
}

function caseFirst(value: Value | undefined): 'upper' | 'lower' | 'false' {
  if (value === undefined || value === 'off') return 'false'
  if (value === 'upper' || value === 'lower') return value
  throw badValue('Field caseFirst must be "upper", "lower" or "off"')
}
