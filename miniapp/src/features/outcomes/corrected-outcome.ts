import type { OutcomeEditor, OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { partsFrom, type EditorForm } from './editor-form'

type Photo = OutcomeInfo['photos'][number]

/** What was just taken has no size of its own yet. */
const NEW_SIZE = { width: 4, height: 3 }

const photosFrom = (taken: EditorForm['photos'], known: readonly Photo[]): Photo[] =>
  taken.map(
    ({ id, url, thumbUrl }) =>
      known.find((photo) => photo.id === id) ?? { id, url, thumbUrl, ...NEW_SIZE },
  )

/** A publication as it will hang there once what was typed is out; masking is the service's part. */
export function correctedOutcome(
  shown: OutcomeInfo,
  editor: OutcomeEditor,
  form: EditorForm,
): OutcomeInfo {
  const { proposal, text, notAdopted, contact, noPhotosReason, figures, steps, money, noMoney } =
    partsFrom(form, editor)
  return {
    ...shown,
    proposal: proposal ?? shown.proposal,
    text: text ?? shown.text,
    notAdopted: notAdopted ?? shown.notAdopted,
    contact: contact ?? shown.contact,
    noPhotosReason: noPhotosReason ?? shown.noPhotosReason,
    figures: figures === undefined ? shown.figures : figures,
    steps: (steps ?? []).map(({ who, task, by }) => ({ who, task, by: by ?? null })),
    money: money ?? [],
    noMoney: noMoney ?? shown.noMoney,
    photos: photosFrom(form.photos, editor.photos),
    beforePhotos: photosFrom(form.beforePhotos, editor.beforePhotos),
    afterPhotos: photosFrom(form.afterPhotos, editor.afterPhotos),
  }
}
