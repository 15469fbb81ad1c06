import type { RequestInput } from '@linyi/shared/contract/operations'
import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import type {
  MoneyDirection,
  OutcomeField,
  OutcomeKind,
} from '@linyi/shared/domain/outcomes/outcome'
import {
  missingFigures,
  type OutcomeFigures,
  type OutcomeStep,
} from '@linyi/shared/domain/outcomes/outcome-content'
import type { FormPhoto } from '@/components/act-form/act-form'

export interface StepRow {
  readonly who: string
  readonly task: string
  /** A calendar day, or nothing yet. */
  readonly by: string
}

export interface MoneyRow {
  readonly label: string
  readonly direction: MoneyDirection
  /** As it was typed, in yuan. */
  readonly yuan: string
}

type Picture = Omit<FormPhoto, 'keptUntil'>

export const FIGURE_KEYS = ['electorate', 'participants', 'yes', 'no', 'abstain'] as const
export type FigureKey = (typeof FIGURE_KEYS)[number]

/** A publication as it stands in the editor, everything as it was typed. */
export interface EditorForm {
  readonly proposal: string
  readonly text: string
  readonly notAdopted: string
  readonly contact: string
  readonly noPhotosReason: string
  readonly figures: Readonly<Record<FigureKey, string>>
  readonly steps: readonly StepRow[]
  readonly money: readonly MoneyRow[]
  readonly noMoney: boolean
  readonly photos: readonly Picture[]
  readonly beforePhotos: readonly Picture[]
  readonly afterPhotos: readonly Picture[]
  readonly facesChecked: boolean
}

export type PictureField = 'photos' | 'beforePhotos' | 'afterPhotos'

/** A part of the editor; some of them are asked of every kind, some of one alone. */
export type EditorPart =
  | Exclude<OutcomeField, 'itemNumber' | 'beforePhotos' | 'afterPhotos'>
  | 'pairs'
  | 'photos'

/** What the editor shows for each kind: first what a person must say, then what is filled in. */
export const PARTS_OF: Readonly<Record<OutcomeKind, readonly EditorPart[]>> = {
  decision: ['text', 'steps', 'notAdopted', 'contact', 'photos', 'figures', 'proposal'],
  execution: ['text', 'money', 'pairs', 'contact', 'steps', 'proposal'],
  progress: ['text', 'steps', 'photos', 'contact'],
  commonFund: ['text', 'money', 'photos', 'contact'],
  declineReasons: ['notAdopted', 'text', 'contact', 'proposal'],
}

const NO_STEP: StepRow = { who: '', task: '', by: '' }
const NO_MONEY: MoneyRow = { label: '', direction: 'out', yuan: '' }
const FEN = 100

export const isBlankStep = ({ who, task, by }: StepRow): boolean =>
  who.trim() === '' && task.trim() === '' && by === ''

export const isBlankMoney = ({ label, yuan }: MoneyRow): boolean =>
  label.trim() === '' && yuan.trim() === ''

/** `1200.5` yuan in fen; null for what is no sum. */
export function fenFrom(yuan: string): number | null {
  const typed = yuan.trim().replace(/[,，]/g, '')
  return /^\d{1,8}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * FEN) : null
}

const yuanFrom = (fen: number): string => String(fen / FEN)

/** What the service has filled in; an empty row stands where one is asked for. */
export function formOf(editor: OutcomeEditor): EditorForm {
  const { figures, steps, money, kind } = editor
  const parts = PARTS_OF[kind]
  return {
    proposal: editor.proposal,
    text: editor.text,
    notAdopted: editor.notAdopted,
    contact: editor.contact,
    noPhotosReason: editor.noPhotosReason,
    figures: {
      electorate: figureText(figures, 'electorate'),
      participants: figureText(figures, 'participants'),
      yes: figureText(figures, 'yes'),
      no: figureText(figures, 'no'),
      abstain: figureText(figures, 'abstain'),
    },
    steps:
      steps.length === 0 && parts.includes('steps')
        ? [NO_STEP]
        : steps.map(({ who, task, by }) => ({ who, task, by: by ?? '' })),
    money:
      money.length === 0 && !editor.noMoney && kind === 'commonFund'
        ? [{ ...NO_MONEY, direction: 'in' }]
        : money.map(({ label, direction, amount }) => ({
            label,
            direction,
            yuan: yuanFrom(amount),
          })),
    noMoney: editor.noMoney,
    photos: editor.photos,
    beforePhotos: editor.beforePhotos,
    afterPhotos: editor.afterPhotos,
    facesChecked: editor.facesChecked,
  }
}

const figureText = (figures: OutcomeFigures | null, key: FigureKey): string =>
  figures === null ? '' : String(figures[key])

/** The votes, once every one of them is a number. */
function figuresFrom(typed: EditorForm['figures']): OutcomeFigures | null {
  const isWhole = FIGURE_KEYS.every((key) => /^\d{1,6}$/.test(typed[key].trim()))
  if (!isWhole) return null
  const figure = (key: FigureKey): number => Number(typed[key])
  return {
    electorate: figure('electorate'),
    participants: figure('participants'),
    yes: figure('yes'),
    no: figure('no'),
    abstain: figure('abstain'),
  }
}

const stepsFrom = (rows: readonly StepRow[]): OutcomeStep[] =>
  rows
    .filter((row) => !isBlankStep(row))
    .map(({ who, task, by }) => ({ who: who.trim(), task: task.trim(), by: by === '' ? null : by }))

const moneyFrom = (rows: readonly MoneyRow[]) =>
  rows.flatMap(({ label, direction, yuan }) => {
    const amount = fenFrom(yuan)
    return amount === null || label.trim() === ''
      ? []
      : [{ label: label.trim(), direction, amount }]
  })

const idsOf = (pictures: readonly Picture[]): string[] => pictures.map(({ id }) => id)

/** What is sent. Votes that the service has counted are not the editor's to send. */
export function partsFrom(
  form: EditorForm,
  { ballot }: Pick<OutcomeEditor, 'ballot'>,
): Omit<RequestInput<'outcomes.edit'>, 'outcomeId' | 'version'> {
  return {
    proposal: form.proposal,
    text: form.text,
    notAdopted: form.notAdopted,
    contact: form.contact,
    noPhotosReason: form.noPhotosReason,
    ...(ballot === null ? { figures: figuresFrom(form.figures) } : {}),
    steps: stepsFrom(form.steps),
    money: form.noMoney ? [] : moneyFrom(form.money),
    noMoney: form.noMoney,
    photoIds: idsOf(form.photos),
    beforePhotoIds: idsOf(form.beforePhotos),
    afterPhotoIds: idsOf(form.afterPhotos),
    facesChecked: form.facesChecked,
  }
}

/** What is still missing of the mandatory figures, by the service's own table, while somebody types. */
export function missingIn(
  form: EditorForm,
  { kind, required, itemNumber, ballot, figures }: OutcomeEditor,
): OutcomeField[] {
  return missingFigures(
    kind,
    {
      ...form,
      steps: stepsFrom(form.steps),
      money: form.noMoney ? [] : moneyFrom(form.money),
      figures: ballot === null ? figuresFrom(form.figures) : figures,
    },
    {
      itemNumber,
      wasVoted: required.includes('figures'),
      isPassed: required.includes('steps'),
    },
  )
}

/** Rows of money that somebody began and that are no sum yet. */
export function wrongMoney(rows: readonly MoneyRow[]): readonly number[] {
  return rows.flatMap((row, index) =>
    isBlankMoney(row) || (row.label.trim() !== '' && fenFrom(row.yuan) !== null) ? [] : [index],
  )
}

export const hasPictures = ({ photos, beforePhotos, afterPhotos }: EditorForm): boolean =>
  photos.length + beforePhotos.length + afterPhotos.length > 0

/** A new picture has to be looked at: what was ticked was ticked for the others. */
export function withPicture(form: EditorForm, field: PictureField, picture: Picture): EditorForm {
  return { ...form, [field]: [...form[field], picture], facesChecked: false }
}

/** The part of the editor in which a mandatory figure is written. */
export function partOf(field: OutcomeField): EditorPart | null {
  if (field === 'itemNumber') return null
  return field === 'beforePhotos' || field === 'afterPhotos' ? 'pairs' : field
}

export const BLANK_STEP = NO_STEP
export const BLANK_MONEY = NO_MONEY
