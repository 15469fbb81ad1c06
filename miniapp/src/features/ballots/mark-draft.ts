import {
  ABSTAIN,
  type BallotMethod,
  type Mark,
  type OptionMethod,
} from '@linyi/shared/domain/ballots/method'

/** A paper as it is being filled in: options in the order they were touched, or points for each. */
export interface MarkDraft {
  readonly picks: readonly string[]
  readonly points: Readonly<Record<string, number>>
}

export const EMPTY_DRAFT: MarkDraft = { picks: [], points: {} }

/** Whether another option may still be picked; what is picked can always be taken back. */
export function canPickMore(method: OptionMethod, { picks }: MarkDraft): boolean {
  return method.kind !== 'chooseUpTo' || picks.length < method.max
}

/** An option is touched: taken, taken back, or for a single choice taken instead of the other. */
export function touchOption(method: OptionMethod, draft: MarkDraft, id: string): MarkDraft {
  const { picks } = draft
  if (picks.includes(id)) return { ...draft, picks: picks.filter((one) => one !== id) }
  if (method.kind === 'chooseOne') return { ...draft, picks: [id] }
  return canPickMore(method, draft) ? { ...draft, picks: [...picks, id] } : draft
}

/** Moves a ranked option one place up or down. */
export function movePick(draft: MarkDraft, id: string, by: -1 | 1): MarkDraft {
  const from = draft.picks.indexOf(id)
  const to = from + by
  const other = draft.picks[to]
  if (from < 0 || other === undefined) return draft
  const picks = draft.picks.map((one, index) => (index === from ? other : index === to ? id : one))
  return { ...draft, picks }
}

/** Gives points to an option. */
export function givePoints(draft: MarkDraft, id: string, points: number): MarkDraft {
  return { ...draft, points: { ...draft.points, [id]: points } }
}

/** What the paper says so far, in the form the service reads; null while it says nothing. */
export function markOf(method: OptionMethod, { picks, points }: MarkDraft): Mark | null {
  switch (method.kind) {
    case 'chooseOne':
      return picks[0] ?? null
    case 'chooseUpTo':
      return picks.length === 0 ? null : [...picks].sort().join(',')
    case 'score': {
      const given = method.options.filter(({ id }) => points[id] !== undefined)
      return given.length === 0
        ? null
        : given.map(({ id }) => `${id}=${String(points[id] ?? 0)}`).join(',')
    }
    case 'ranked':
      return picks.length === 0 ? null : picks.join('>')
  }
}

/** The lines in which a mark is repeated before it is cast: one for each option named. */
export function markLines(
  method: BallotMethod,
  mark: Mark,
): readonly { readonly lead: string; readonly text: string }[] {
  if (method.kind === 'motion' || mark === ABSTAIN) return []
  const nameOf = (id: string): string => method.options.find((one) => one.id === id)?.text ?? id
  switch (method.kind) {
    case 'chooseOne':
      return [{ lead: '', text: nameOf(mark) }]
    case 'chooseUpTo':
      return mark.split(',').map((id) => ({ lead: '', text: nameOf(id) }))
    case 'score':
      return mark.split(',').map((part) => {
        const [id = '', points = '0'] = part.split('=')
        return { lead: `${points} 分`, text: nameOf(id) }
      })
    case 'ranked':
      return mark
        .split('>')
        .map((id, index) => ({ lead: `第 ${String(index + 1)}`, text: nameOf(id) }))
  }
}
