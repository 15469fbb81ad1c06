import { Decimal128 } from 'bson'
import type { Maybe } from '../bson/types'
import { double } from '../bson/types'
import { addDecimals, decimalFromBigInt, divideDecimals, toDecimal128 } from '../values/decimal'
import type { Decimal } from '../values/decimal'
import {
  integer,
  isNumeric,
  numericKind,
  toBigIntTruncated,
  toDecimal,
  toDouble,
} from '../values/numbers'

/**
 * A sum in the widest type of its parts. Integers are added exactly, doubles with compensation
 * (Neumaier), as MongoDB does, so that the order of documents hardly matters.
 */
export class Summer {
  private whole = 0n
  private long = false
  private fraction: { sum: number; lost: number } | undefined
  private decimal: Decimal | undefined

  add(value: Maybe): void {
    if (!isNumeric(value)) return
    if (value instanceof Decimal128) {
      this.decimal = addDecimals(this.decimal ?? decimalFromBigInt(0n), toDecimal(value))
    } else if (numericKind(value) === 'double') this.addDouble(toDouble(value))
    else {
      this.long ||= numericKind(value) === 'long'
      this.whole += toBigIntTruncated(value) ?? 0n
    }
  }

  private addDouble(value: number): void {
    const state = (this.fraction ??= { sum: 0, lost: 0 })
    const sum = state.sum + value
    if (Number.isFinite(sum)) {
      state.lost +=
        Math.abs(state.sum) >= Math.abs(value) ? state.sum - sum + value : value - sum + state.sum
    }
    state.sum = sum
  }

  /** The sum as decimal, for averages. */
  get asDecimal(): Decimal | undefined {
    if (!this.decimal) return undefined
    const base = addDecimals(this.decimal, decimalFromBigInt(this.whole))
    return this.fraction
      ? addDecimals(base, toDecimal(double(this.plain - Number(this.whole))))
      : base
  }

  /** The sum as a double. */
  get plain(): number {
    const { fraction } = this
    if (!fraction) return Number(this.whole)
    return Number.isFinite(fraction.sum)
      ? fraction.sum + Number(this.whole) + fraction.lost
      : fraction.sum
  }

  result(): Maybe {
    const { asDecimal } = this
    if (asDecimal) return toDecimal128(asDecimal)
    if (this.fraction) return double(this.plain)
    return integer(this.whole, this.long ? 'long' : 'int') ?? double(Number(this.whole))
  }
}

/** The mean of the numbers; null when there are none. */
export class Averager {
  private readonly sum = new Summer()
  private count = 0

  add(value: Maybe): void {
    if (!isNumeric(value)) return
    this.sum.add(value)
    this.count += 1
  }

  result(): Maybe {
    if (this.count === 0) return null
    const decimal = this.sum.asDecimal
    if (decimal) return toDecimal128(divideDecimals(decimal, decimalFromBigInt(BigInt(this.count))))
    return double(this.sum.plain / this.count)
  }
}

/** The standard deviation (Welford); of the population or of a sample. */
export class Deviation {
  private count = 0
  private mean = 0
  private squares = 0

  constructor(private readonly sample: boolean) {}

  add(value: Maybe): void {
    if (!isNumeric(value)) return
    const number = toDouble(value)
    this.count += 1
    const delta = number - this.mean
    this.mean += delta / this.count
    this.squares += delta * (number - this.mean)
  }

  result(): Maybe {
    const divisor = this.sample ? this.count - 1 : this.count
    return divisor <= 0 ? null : double(Math.sqrt(this.squares / divisor))
  }
}
