import type { OperatorCompiler, OperatorFamily } from './operator'
import { ACCUMULATOR_EXPRESSIONS } from './operators/accumulators'
import { ARITHMETIC } from './operators/arithmetic'
import { ARRAYS } from './operators/arrays'
import { ARRAY_FUNCTIONS } from './operators/arrayFunctions'
import { COMPARISON } from './operators/comparison'
import { CONDITIONAL } from './operators/conditional'
import { CONVERSION } from './operators/conversion'
import { DATE_ARITHMETIC } from './operators/dateArithmetic'
import { DATES } from './operators/dates'
import { OBJECTS } from './operators/objects'
import { SETS } from './operators/sets'
import { STRINGS } from './operators/strings'
import { STRING_SEARCH } from './operators/stringSearch'
import { TRIGONOMETRY } from './operators/trigonometry'

/** Every family of expression operators, for lookup and for the README. */
export function operatorFamilies(): readonly (readonly [string, OperatorFamily])[] {
  return [
    ['Arithmetic', ARITHMETIC],
    ['Trigonometry', TRIGONOMETRY],
    ['Array', ARRAYS],
    ['Array with expressions', ARRAY_FUNCTIONS],
    ['Boolean and comparison', COMPARISON],
    ['Conditional and variables', CONDITIONAL],
    ['Conversion and type', CONVERSION],
    ['Date', DATES],
    ['Date arithmetic', DATE_ARITHMETIC],
    ['Object', OBJECTS],
    ['Set', SETS],
    ['String', STRINGS],
    ['String search', STRING_SEARCH],
    ['Accumulators as expressions', ACCUMULATOR_EXPRESSIONS],
  ]
}

let all: Map<string, OperatorCompiler> | undefined

/** The compiler of an operator; the table is built on first use, since families need each other. */
export function findOperator(name: string): OperatorCompiler | undefined {
  all ??= new Map(operatorFamilies().flatMap(([, family]) => [...family]))
  return all.get(name)
}

/** Operators that MongoDB has and this database refuses by name. */
export const KNOWN_UNSUPPORTED: ReadonlySet<string> = new Set([
  '$function',
  '$accumulator',
  '$meta',
  '$toHashedIndexKey',
  '$createObjectId',
  '$median',
  '$percentile',
  '$binarySize',
  '$sampleRate',
  '$encStrStartsWith',
])
