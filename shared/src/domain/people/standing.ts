/** How far somebody belongs to the community: a guest reads, a resident has a verified home (A3). */
export const STANDINGS = ['guest', 'resident'] as const

export type Standing = (typeof STANDINGS)[number]

export const STANDING_TEXT: Record<Standing, string> = {
  guest: '访客',
  resident: '居民',
}
