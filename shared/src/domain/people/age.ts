import { shanghaiParts } from '../calendar/shanghai-day'

/**
 * The age somebody has surely reached at `now`, from the year of birth alone. The birthday is not
 * kept (the least personal data that does the work), so the age counts from the end of that year.
 */
export function ageAt(birthYear: number, now: Date): number {
  return shanghaiParts(now).year - birthYear - 1
}

const ADULT_AGE = 18

/** The latest year of birth of people who are surely adults at `now`; electorates are drawn by it. */
export function latestAdultBirthYear(now: Date): number {
  return shanghaiParts(now).year - ADULT_AGE - 1
}
