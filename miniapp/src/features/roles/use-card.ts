import type { CardPerson } from '@linyi/shared/contract/roles.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { ApiError } from '@/platform/api-error'
import { useRouteId } from '@/platform/navigate'
import { ChoosingRefused } from '@/platform/permission'
import { callNumber } from '@/platform/phone-call'
import { choosePhotos, uploadPhoto } from '@/platform/upload'
import { useCommand, useRead } from '@/platform/use-api'
import { ROLES_TEXT } from './roles.text'

/** The card of the building in the address, or of my own; calling, and my picture on it. */
export function useCard() {
  const named = useRouteId()
  const mine = useRead('roles.cards', {})
  const cards = mine.data?.items ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const buildingId = chosen ?? named ?? cards[0]?.id ?? null
  const card = useRead(
    'roles.card',
    { buildingId: buildingId ?? '' },
    { enabled: buildingId !== null },
  )
  const [calling, setCalling] = useState<CardPerson | null>(null)
  const call = useCommand('roles.callContact')
  const photo = useCommand('roles.setCardPhoto')
  const [photoError, setPhotoError] = useState<string | null>(null)

  const changePhoto = async () => {
    setPhotoError(null)
    try {
      const [picture] = await choosePhotos(1)
      if (picture === undefined) return
      const { id } = await uploadPhoto(picture)
      await photo.mutateAsync({ photoId: id })
      announce(ROLES_TEXT.photoChanged)
    } catch (reason) {
      const isSaid = reason instanceof ApiError || reason instanceof ChoosingRefused
      setPhotoError(isSaid ? reason.message : '图片没有传上去，请再试一次。')
    }
  }
  return {
    card,
    buildingId,
    others: cards.filter((one) => one.id !== buildingId),
    open: setChosen,
    hasNone: buildingId === null && !mine.isPending,
    calling,
    ask: setCalling,
    closeCall: () => {
      call.reset()
      setCalling(null)
    },
    isCalling: call.isPending,
    callError: call.error?.message ?? null,
    confirmCall: () => {
      if (calling === null) return
      call.mutate(
        { assignmentId: calling.assignmentId },
        {
          onSuccess: ({ phone }) => {
            setCalling(null)
            callNumber(phone)
          },
        },
      )
    },
    changePhoto: () => void changePhoto(),
    isChangingPhoto: photo.isPending,
    photoError,
  }
}
