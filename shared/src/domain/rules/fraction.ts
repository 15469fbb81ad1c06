/** A share in integers: no floating point ever decides a vote. */
export interface Fraction {
  readonly num: number
  readonly den: number
}

/** How a figure is held against a share: `exceeds` is 超过 and 过半数, `reaches` is 以上. */
export type Comparison = 'reaches' | 'exceeds'

/** `part / whole >= fraction`, in integers. 「以上」 includes the number itself (Civil Code, 1259). */
export function reaches(part: number, whole: number, fraction: Fraction): boolean {
  return part * fraction.den >= whole * fraction.num
}

/** `part / whole > fraction`, in integers. 「超过」 and 「过半数」 exclude it (Civil Code, 1259). */
export function exceeds(part: number, whole: number, fraction: Fraction): boolean {
  return part * fraction.den > whole * fraction.num
}

/** The largest whole number that is not above `fraction` of `whole`; exact below 2^53. */
function floorOf(whole: number, { num, den }: Fraction): number {
  const product = whole * num
  return (product - (product % den)) / den
}

/** The smallest whole number that reaches `fraction` of `whole`. */
export function leastReaching(whole: number, fraction: Fraction): number {
  const floor = floorOf(whole, fraction)
  return floor * fraction.den === whole * fraction.num ? floor : floor + 1
}

/** The smallest whole number that exceeds `fraction` of `whole`. */
export function leastExceeding(whole: number, fraction: Fraction): number {
  return floorOf(whole, fraction) + 1
}

/** A share together with the word that decides the boundary. */
export interface Threshold {
  readonly share: Fraction
  readonly comparison: Comparison
}

/** Whether `part` of `whole` is enough. */
export function meets(part: number, whole: number, { share, comparison }: Threshold): boolean {
  return comparison === 'exceeds' ? exceeds(part, whole, share) : reaches(part, whole, share)
}

/** The smallest whole number that would be enough. */
export function leastMeeting(whole: number, { share, comparison }: Threshold): number {
  return comparison === 'exceeds' ? leastExceeding(whole, share) : leastReaching(whole, share)
}

/** `2/3` in words: 三分之二. */
export function fractionText({ num, den }: Fraction): string {
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  const word = (value: number): string => digits[value] ?? String(value)
  return den === 100 ? `百分之${word(num)}` : `${word(den)}分之${word(num)}`
}

/** `> 1/2` in words: 过半数; `>= 2/3`: 三分之二以上. */
export function thresholdText({ share, comparison }: Threshold): string {
  if (comparison === 'reaches') return `${fractionText(share)}以上`
  return share.num * 2 === share.den ? '过半数' : `超过${fractionText(share)}`
}
