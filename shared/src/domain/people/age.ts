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

const ACCOUNT_AGE = 14

/**
 * Whether somebody may have an account: surely 14 and above, since all data of younger children are
 * sensitive and need a guardian's consent (personal information law, art. 28, 31).
 */
export function mayHaveAccount(birthYear: number, now: Date): boolean {
  return ageAt(birthYear, now) >= ACCOUNT_AGE
}
