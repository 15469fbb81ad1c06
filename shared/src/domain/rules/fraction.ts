/** A share in integers: no floating point ever decides a vote. */
export interface Fraction {
  readonly num: number
  readonly den: number
}

/** `part / whole >= fraction`, in integers. 「以上」 includes the number itself (Civil Code, 1259). */
export function reaches(part: number, whole: number, fraction: Fraction): boolean {
  return part * fraction.den >= whole * fraction.num
}

/** `part / whole > fraction`, in integers. 「超过」 and 「过半数」 exclude it (Civil Code, 1259). */
export function exceeds(part: number, whole: number, fraction: Fraction): boolean {
  return part * fraction.den > whole * fraction.num
}

/** The smallest whole number that reaches `fraction` of `whole`. */
export function leastReaching(whole: number, fraction: Fraction): number {
  return Math.ceil((whole * fraction.num) / fraction.den)
}

/** The smallest whole number that exceeds `fraction` of `whole`. */
export function leastExceeding(whole: number, fraction: Fraction): number {
  return Math.floor((whole * fraction.num) / fraction.den) + 1
}

/** `2/3` in words: 三分之二. */
export function fractionText({ num, den }: Fraction): string {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  const word = (value: number): string => digits[value] ?? String(value)
  return den === 100 ? `百分之${word(num)}` : `${word(den)}分之${word(num)}`
}
