import { Decimal128 } from 'bson'
import type { Maybe } from '../../bson/types'
import { double, isNullish } from '../../bson/types'
import { located, notSupported } from '../../errors'
import { toDouble } from '../../values/numbers'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { needNumber, plain } from '../operator'

interface Domain {
  readonly contains: (value: number) => boolean
  readonly text: string
}

const ANY: Domain = { contains: () => true, text: '(-inf,inf)' }
const FINITE: Domain = { contains: Number.isFinite, text: '(-inf,inf)' }
const UNIT: Domain = { contains: (x) => x >= -1 && x <= 1, text: '[-1,1]' }
const FROM_ONE: Domain = { contains: (x) => x >= 1, text: '[1,inf]' }

function unary(
  name: string,
  compute: (value: number) => number,
  domain: Domain,
): [string, OperatorCompiler] {
  return plain(name, 1, 1, ([value]) => {
    if (isNullish(value)) return null
    const number = needNumber(name, value)
    if (number instanceof Decimal128) throw notSupported(`${name} of decimal numbers`)
    const argument = toDouble(number)
    if (!Number.isNaN(argument) && !domain.contains(argument)) {
      throw located(
        50989,
        `cannot apply ${name} to ${String(argument)}, value must be in ${domain.text}`,
      )
    }
    return double(compute(argument))
  })
}

function atan2([y, x]: readonly Maybe[]): Maybe {
  if (isNullish(y) || isNullish(x)) return null
  const numbers = [needNumber('$atan2', y), needNumber('$atan2', x)]
  if (numbers.some((number) => number instanceof Decimal128)) {
    throw notSupported('$atan2 of decimal numbers')
  }
  const [a = 0, b = 0] = numbers.map(toDouble)
  return double(Math.atan2(a, b))
}

/** Trigonometry on doubles. */
export const TRIGONOMETRY: OperatorFamily = new Map([
  unary('$sin', Math.sin, FINITE),
  unary('$cos', Math.cos, FINITE),
  unary('$tan', Math.tan, FINITE),
  unary('$asin', Math.asin, UNIT),
  unary('$acos', Math.acos, UNIT),
  unary('$atan', Math.atan, ANY),
  unary('$sinh', Math.sinh, ANY),
  unary('$cosh', Math.cosh, ANY),
  unary('$tanh', Math.tanh, ANY),
  unary('$asinh', Math.asinh, ANY),
  unary('$acosh', Math.acosh, FROM_ONE),
  unary('$atanh', Math.atanh, UNIT),
  unary('$degreesToRadians', (degrees) => (degrees * Math.PI) / 180, ANY),
  unary('$radiansToDegrees', (radians) => (radians * 180) / Math.PI, ANY),
  plain('$atan2', 2, 2, atan2),
])
