import type { ContentLabel, Doubt } from '@linyi/shared/domain/checks/check'

/** What the checks say of a command's texts together. */
export interface TextVerdict {
  readonly suggest: 'pass' | 'review' | 'risky'
  /** Why a person looks first; null unless it is `review`. */
  readonly doubt: Doubt | null
  /** What WeChat called the texts; null where it was not asked or gave no answer. */
  readonly label: ContentLabel | null
  /** WeChat's number of the check. */
  readonly traceId: string | null
}

/** Nothing stands against it: what a person has let pass, and texts that say nothing. */
export const FIT: TextVerdict = { suggest: 'pass', doubt: null, label: null, traceId: null }

export const UNFIT: TextVerdict = { ...FIT, suggest: 'risky' }

export const doubtful = (
  doubt: Doubt,
  { label = null, traceId = null }: Partial<Pick<TextVerdict, 'label' | 'traceId'>> = {},
): TextVerdict => ({ suggest: 'review', doubt, label, traceId })
