import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { MINUTES_TEXT } from '../minutes.text'
import { useMinutesFile } from '../use-minutes-file'

const NAMES = {
  'minutes.file': MINUTES_TEXT.file,
  'minutes.extractFile': MINUTES_TEXT.extractFile,
} as const

/** The minutes to be filed or put up, as Word files. */
export function Downloads({
  meetingId,
  names,
}: {
  meetingId: string
  names: readonly (keyof typeof NAMES)[]
}) {
  const file = useMinutesFile(meetingId)
  return (
    <>
      {file.error === null ? null : <Notice tone="oppose" text={file.error} />}
      {names.map((name) => (
        <BigButton
          key={name}
          kind="plain"
          icon="file"
          text={NAMES[name]}
          disabled={file.isBusy}
          onTap={() => void file.download(name)}
        />
      ))}
    </>
  )
}
