import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { DoneState } from '@/components/done-state/DoneState'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { CODE_TEXT, JOIN_TEXT } from '../../households.text'

const TYPED_MAX = 20

/** Joining a household by the code that somebody of it gave out. */
export default function CodePage() {
  const shared = useRouter().params['code'] ?? ''
  const [code, setCode] = useState(shared.slice(0, TYPED_MAX))
  const [problem, setProblem] = useState<string>()
  const command = useCommand('households.acceptInvitation')
  const answer = command.data

  if (answer?.isAccepted === true) {
    return (
      <Page title={CODE_TEXT.title} width="form">
        <DoneState title={CODE_TEXT.doneTitle} text={CODE_TEXT.doneText(answer.place ?? '')}>
          <BigButton text={JOIN_TEXT.seeHome} onTap={go.householdInstead} />
        </DoneState>
      </Page>
    )
  }
  const send = () => {
    if (code.trim() === '') setProblem(CODE_TEXT.need)
    else command.mutate({ code })
  }
  const wrong = answer === undefined ? undefined : CODE_TEXT.wrong(answer.triesLeft)
  const message = command.error?.message ?? wrong
  return (
    <Page
      title={CODE_TEXT.title}
      width="form"
      acts={<BigButton text={CODE_TEXT.send} onTap={send} busy={command.isPending} />}
    >
      <TextField
        label={CODE_TEXT.label}
        hint={CODE_TEXT.hint}
        limit={TYPED_MAX}
        value={code}
        onChange={(typed) => {
          setProblem(undefined)
          command.reset()
          setCode(typed)
        }}
        {...(problem === undefined ? {} : { error: problem })}
      />
      {message === undefined ? null : <Notice tone="oppose" text={message} />}
      <BigButton kind="plain" icon="home" text={CODE_TEXT.noCode} onTap={go.join} />
    </Page>
  )
}
