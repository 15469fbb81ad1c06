import type { Me } from '@linyi/shared/contract/people.contract'
import { maskName } from '@linyi/shared/domain/people/masking'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { ApiError } from '@/platform/api-error'
import { go } from '@/platform/navigate'
import { uploadPhoto } from '@/platform/upload'
import { useCommand } from '@/platform/use-api'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { PROFILE_TEXT } from './profile.text'

/** A picture as it is shown and named. */
interface ShownAvatar {
  readonly id: string
  readonly thumbUrl: string
}

/** Nickname and picture as they are being changed. */
export function useProfile(me: Me) {
  const [avatar, setAvatar] = useState<ShownAvatar | null>(me.avatar)
  const [nickname, setNickname] = useState(me.nickname ?? '')
  const [isRefused, setRefused] = useState(false)
  const photo = usePhotoUpload(1, setAvatar)
  const sending = useSending(setAvatar)
  const isUploading = photo.isUploading || sending.isSending
  const command = useCommand('people.setProfile')
  const isNew = avatar !== null && avatar.id !== me.avatar?.id
  return {
    avatar,
    nickname,
    /** As it stands under what this person says: the nickname, else the family name. */
    shownName: nickname.trim() === '' ? maskName(me.name) : nickname.trim(),
    write: (typed: string) => {
      command.reset()
      setRefused(false)
      setNickname(typed)
    },
    /** WeChat has looked at the nickname and emptied the field. */
    refuse: () => {
      setNickname('')
      setRefused(true)
    },
    take: photo.add,
    /** A picture that WeChat's own chooser gave. */
    send: sending.send,
    drop: () => {
      setAvatar(null)
    },
    isUploading,
    isNew,
    /** With the words of the form itself: WeChat may have cleared the field after it was left. */
    save: (typed: string) => {
      if (command.isPending || isUploading) return
      const word = typed.trim()
      setNickname(typed)
      command.mutate(
        { nickname: word === '' ? null : word, avatarId: avatar?.id ?? null },
        {
          onSuccess: () => {
            announce(PROFILE_TEXT.saved)
            go.back()
          },
        },
      )
    },
    isSaving: command.isPending,
    problem:
      (isRefused ? PROFILE_TEXT.refused : null) ??
      photo.error ??
      sending.problem ??
      command.error?.problemOf('nickname') ??
      command.error?.message ??
      null,
  }
}

/** Sends the picture that WeChat's own chooser gave. */
function useSending(onSent: (avatar: ShownAvatar) => void) {
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (path: string) => {
    setSending(true)
    setProblem(null)
    try {
      onSent(await uploadPhoto({ path }))
    } catch (reason) {
      setProblem(reason instanceof ApiError ? reason.message : PROFILE_TEXT.avatarFailed)
    } finally {
      setSending(false)
    }
  }
  return { send: (path: string) => void send(path), isSending, problem }
}
