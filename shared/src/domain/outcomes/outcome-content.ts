import { OUTCOME_FIELDS, type MoneyDirection, type OutcomeField, type OutcomeKind } from './outcome'

/** The figures of a vote: members (or electors), how many took part, and what they said. */
export interface OutcomeFigures {
  readonly electorate: number
  readonly participants: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** Who does what by when, or has done it. */
export interface OutcomeStep {
  readonly who: string
  readonly task: string
  /** A calendar day; null while nobody has said when. */
  readonly by: string | null
}

/** One line of the accounts, in fen. */
export interface OutcomeMoney {
  readonly label: string
  readonly direction: MoneyDirection
  readonly amount: number
}

/** What a publication says; `Picture` is whatever stands for a picture there. */
export interface OutcomeContent<Picture = unknown> {
  /** What residents asked for. */
  readonly proposal: string
  /** What was decided or done, in the secretary's words. */
  readonly text: string
  readonly figures: OutcomeFigures | null
  readonly steps: readonly OutcomeStep[]
  readonly money: readonly OutcomeMoney[]
  /** It cost nothing and brought nothing in: said in so many words. */
  readonly noMoney: boolean
  /** What was not adopted and why. */
  readonly notAdopted: string
  readonly contact: string
  readonly beforePhotos: readonly Picture[]
  readonly afterPhotos: readonly Picture[]
  /** Why there are no pairs of pictures, where the work left nothing to see; residents read it. */
  readonly noPhotosReason: string
  readonly photos: readonly Picture[]
}

/** The parts of a content that are words, in the order in which they are read. */
export const OUTCOME_WORDS = [
  'proposal',
  'text',
  'notAdopted',
  'noPhotosReason',
  'contact',
] as const satisfies readonly (keyof OutcomeContent)[]

/** Where something may have to be hidden before residents read it. */
export const MASKED_FIELDS = [...OUTCOME_WORDS, 'title', 'steps', 'money'] as const
export type MaskedField = (typeof MASKED_FIELDS)[number]

export const MASKED_FIELD_TEXT: Record<MaskedField, string> = {
  proposal: '居民提了什么',
  text: '公示内容',
  notAdopted: '没有采纳的意见和理由',
  noPhotosReason: '没有照片的原因',
  contact: '联系人和电话',
  title: '标题',
  steps: '谁做什么、什么时候完成',
  money: '收支明细',
}

/** What a publication is about, beside its content. */
export interface OutcomeMatter {
  readonly itemNumber: string
  /** It was voted on, by ballot or hands, here or in a wider body: then the figures are told. */
  readonly wasVoted: boolean
  /** What was decided is carried out: then somebody does it by a date. */
  readonly isPassed: boolean
}

/** What each kind must tell (A4.5); figures only where it was voted, steps only where it passed. */
const REQUIRED: Record<OutcomeKind, readonly OutcomeField[]> = {
  decision: ['itemNumber', 'proposal', 'text', 'figures', 'steps', 'notAdopted', 'contact'],
  execution: [
    'itemNumber',
    'proposal',
    'text',
    'steps',
    'money',
    'beforePhotos',
    'afterPhotos',
    'contact',
  ],
  progress: ['itemNumber', 'text', 'steps', 'contact'],
  commonFund: ['text', 'money', 'contact'],
  declineReasons: ['itemNumber', 'proposal', 'notAdopted', 'contact'],
}

/** The fields that a publication of this kind and matter must have. */
export function requiredFields(
  kind: OutcomeKind,
  { wasVoted, isPassed }: Pick<OutcomeMatter, 'wasVoted' | 'isPassed'>,
): OutcomeField[] {
  return REQUIRED[kind].filter((field) => {
    if (field === 'figures') return wasVoted
    return field !== 'steps' || isPassed
  })
}

const isSaid = (words: string): boolean => words.trim() !== ''

const isWhole = ({ who, task, by }: OutcomeStep): boolean =>
  isSaid(who) && isSaid(task) && by !== null

const isShown = (pictures: readonly unknown[], reason: string): boolean =>
  pictures.length > 0 || isSaid(reason)

/** Votes that add up: nobody voted who was not there, and nobody was there who is not on the list. */
function isCountable(figures: OutcomeFigures | null): boolean {
  if (figures === null) return false
  const { electorate, participants, yes, no, abstain } = figures
  return electorate > 0 && participants <= electorate && yes + no + abstain <= participants
}

function isTold(field: OutcomeField, content: OutcomeContent, matter: OutcomeMatter): boolean {
  switch (field) {
    case 'itemNumber':
      return isSaid(matter.itemNumber)
    case 'figures':
      return isCountable(content.figures)
    case 'steps':
      return content.steps.length > 0 && content.steps.every(isWhole)
    case 'money':
      return content.noMoney || content.money.length > 0
    case 'beforePhotos':
    case 'afterPhotos':
      return isShown(content[field], content.noPhotosReason)
    case 'proposal':
    case 'text':
    case 'notAdopted':
    case 'contact':
      return isSaid(content[field])
  }
}

/** What is missing before it may be published, in the order of the paper; the screen lists it. */
export function missingFigures(
  kind: OutcomeKind,
  content: OutcomeContent,
  matter: OutcomeMatter,
): OutcomeField[] {
  const required = requiredFields(kind, matter)
  return OUTCOME_FIELDS.filter(
    (field) => required.includes(field) && !isTold(field, content, matter),
  )
}

/** Every picture of a content. */
export function picturesOf<Picture>({
  photos,
  beforePhotos,
  afterPhotos,
}: Pick<OutcomeContent<Picture>, 'photos' | 'beforePhotos' | 'afterPhotos'>): Picture[] {
  return [...photos, ...beforePhotos, ...afterPhotos]
}

/** What came in and went out, in fen. */
export function moneySums(money: readonly OutcomeMoney[]): { in: number; out: number } {
  const sumOf = (wanted: MoneyDirection): number =>
    money
      .filter(({ direction }) => direction === wanted)
      .reduce((sum, { amount }) => sum + amount, 0)
  return { in: sumOf('in'), out: sumOf('out') }
}
