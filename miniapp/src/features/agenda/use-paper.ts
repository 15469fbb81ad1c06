import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import type { RaiseDraft } from './raise-draft'
import { PAPER_TEXT } from './staff.text'
import { useItem } from './use-item'

interface PaperForm {
  people: readonly Pick<FoundPerson, 'id' | 'name'>[]
  photos: RaiseDraft['photos']
}

const EMPTY: PaperForm = { people: [], photos: [] }

/** Signatures on paper: entered by one person, held against the picture by another. */
export function usePaper(itemId: string) {
  const item = useItem(itemId)
  const sheets = useRead('agenda.paperSheets', { itemId })
  const [form, setForm] = useState<PaperForm>(EMPTY)
  const [problems, setProblems] = useState<Partial<Record<keyof PaperForm, string>>>({})
  const add = useCommand('agenda.addPaperEndorsements')
  const confirm = useCommand('agenda.confirmPaperEndorsements')
  const change = (next: (form: PaperForm) => PaperForm) => {
    setProblems({})
    setForm(next)
  }
  return {
    item,
    sheets,
    form,
    problems,
    isSending: add.isPending,
    isConfirming: confirm.isPending,
    error: (add.error ?? confirm.error)?.message ?? null,
    changePeople: (people: PaperForm['people']) => {
      const some = people.slice(0, ITEM_TEXT_LIMITS.signatures)
      change((current) => ({ ...current, people: some }))
    },
    addPhoto: (photo: PaperForm['photos'][number]) => {
      change((current) => ({ ...current, photos: [...current.photos, photo] }))
    },
    dropPhoto: (id: string) => {
      change((current) => ({
        ...current,
        photos: current.photos.filter((photo) => photo.id !== id),
      }))
    },
    send: () => {
      const missing = {
        ...(form.people.length === 0 ? { people: PAPER_TEXT.needPeople } : {}),
        ...(form.photos.length === 0 ? { photos: PAPER_TEXT.needPhotos } : {}),
      }
      setProblems(missing)
      if (Object.keys(missing).length > 0) return
      const sent = () => {
        setForm(EMPTY)
        announce(PAPER_TEXT.sent)
      }
      const accountIds = form.people.map(({ id }) => id)
      const photoIds = form.photos.map(({ id }) => id)
      add.mutate({ itemId, accountIds, photoIds }, { onSuccess: sent })
    },
    confirm: (sheetId: string, isRight: boolean) => {
      const told = () => {
        announce(isRight ? PAPER_TEXT.counted : PAPER_TEXT.rejected)
      }
      confirm.mutate({ itemId, sheetId, isRight }, { onSuccess: told })
    },
  }
}

export type PaperState = ReturnType<typeof usePaper>
