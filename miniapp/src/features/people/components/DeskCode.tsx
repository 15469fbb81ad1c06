import { Image, Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { DESK_CODE_TEXT } from '../sign-in.text'
import { useDeskCode } from '../use-desk-code'
import './desk-code.scss'

/** A desk asks a phone to let it in: a code to scan, six figures to type, and what happens then. */
export function DeskCode({ isDemo }: { isDemo: boolean }) {
  const { shown, renew } = useDeskCode()
  switch (shown.kind) {
    case 'opening':
      return <Skeleton cards={1} isTall />
    case 'failed':
      return <ErrorState message={shown.message} onRetry={renew} />
    case 'over':
    case 'refused':
      return <Ended kind={shown.kind} onRenew={renew} />
    case 'waiting': {
      const { picture, figures } = shown.code
      return (
        <Card className="desk-code">
          <Image
            className="desk-code__picture"
            src={picture}
            mode="aspectFit"
            nativeProps={{ alt: DESK_CODE_TEXT.picture }}
          />
          <View className="desk-code__words">
            <Heading text={DESK_CODE_TEXT.title} />
            {(isDemo ? DESK_CODE_TEXT.stepsDemo : DESK_CODE_TEXT.steps).map((step, index) => (
              <View key={step} className="desk-code__step">
                <Text className="desk-code__number">{String(index + 1)}</Text>
                <Text className="ly-grow">{step}</Text>
              </View>
            ))}
            <Text className="ly-note">{DESK_CODE_TEXT.figures}</Text>
            <Text className="desk-code__figures" aria-label={figures.split('').join(' ')}>
              {`${figures.slice(0, 3)} ${figures.slice(3)}`}
            </Text>
            <Text className="ly-note">{DESK_CODE_TEXT.valid}</Text>
          </View>
        </Card>
      )
    }
  }
}

function Ended({ kind, onRenew }: { kind: 'over' | 'refused'; onRenew: () => void }) {
  return (
    <Card className="ly-stack">
      <EmptyState
        icon={kind === 'over' ? 'clock' : 'shield'}
        title={kind === 'over' ? DESK_CODE_TEXT.overTitle : DESK_CODE_TEXT.refusedTitle}
        text={kind === 'over' ? DESK_CODE_TEXT.overText : DESK_CODE_TEXT.refusedText}
      />
      <BigButton icon="refresh" text={DESK_CODE_TEXT.renew} onTap={onRenew} />
    </Card>
  )
}
