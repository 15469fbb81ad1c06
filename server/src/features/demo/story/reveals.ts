import type { RevealPurpose } from '@linyi/shared/domain/people/reveal'

/** That somebody in office was shown a resident's real data: the page 隐私 has something to tell. */
export interface StoryReveal {
  readonly viewer: string
  readonly subject: string
  readonly purpose: RevealPurpose
  readonly daysAgo: number
}

export const REVEALS: readonly StoryReveal[] = [
  { viewer: 'liu-min', subject: 'li-xiuying', purpose: 'visit', daysAgo: 12 },
  { viewer: 'yang-lixin', subject: 'li-xiuying', purpose: 'contact', daysAgo: 4 },
  { viewer: 'liu-min', subject: 'chen-hao', purpose: 'contact', daysAgo: 2 },
]
