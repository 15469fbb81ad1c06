import type { UploadedVoice } from '@linyi/shared/contract/fields'
import { VOICE_LIMITS } from '@linyi/shared/domain/voices/voice'
import { Text } from '@tarojs/components'
import { CAN_RECORD } from '@/platform/recorder'
import { useRecorder } from '@/platform/use-recorder'
import { BigButton } from '../big-button/BigButton'
import { Field } from '../field/Field'
import { VoicePlayer } from '../voice-player/VoicePlayer'

const TEXT = {
  cannot: '这里不能录音。请用手机微信打开再录，或直接打字。',
  start: '点一下，开始录音',
  sending: '正在上传录音…',
  stop: '说完了，停止录音',
  drop: '删除这段录音',
}

/** Saying it in place of typing it: record, hear it, take it out again. */
export function VoiceField({
  label,
  hint,
  voice,
  onChange,
}: {
  label: string
  hint: string
  voice: UploadedVoice | null
  onChange: (voice: UploadedVoice | null) => void
}) {
  const recorder = useRecorder(onChange)
  const { error, isRecording, isBusy, seconds } = recorder
  return (
    <Field
      label={label}
      hint={CAN_RECORD || voice !== null ? hint : TEXT.cannot}
      {...(error === undefined ? {} : { error })}
    >
      {voice === null ? null : (
        <>
          <VoicePlayer voice={voice} />
          <BigButton
            kind="plain"
            icon="trash"
            text={TEXT.drop}
            onTap={() => {
              onChange(null)
            }}
          />
        </>
      )}
      {voice === null && CAN_RECORD ? (
        isRecording ? (
          <>
            <Text className="ly-note" aria-live="off">
              {`正在录音，已说 ${String(seconds)} 秒，最长 ${String(VOICE_LIMITS.seconds)} 秒。`}
            </Text>
            <BigButton icon="mic" text={TEXT.stop} onTap={recorder.stop} />
          </>
        ) : (
          <BigButton
            kind="plain"
            icon="mic"
            text={isBusy ? TEXT.sending : TEXT.start}
            onTap={recorder.start}
            disabled={isBusy}
          />
        )
      ) : null}
    </Field>
  )
}
