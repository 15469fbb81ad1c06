import { shanghaiParts } from '../calendar/shanghai-day'

/**
 * The age somebody has surely reached at `now`, from the year of birth alone. The birthday is not
 * kept (the least personal data that does the work), so the age counts from the end of that year.
 */
export function ageAt(birthYear: number, now: Date): number {
  return shanghaiParts(now).year - birthYear - 1
}
