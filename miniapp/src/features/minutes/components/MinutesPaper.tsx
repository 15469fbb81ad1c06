import type { MinutesText } from '@linyi/shared/contract/minutes.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Section } from '@/components/section/Section'
import { attendedText, headRows, MINUTES_TEXT, spanOf } from '../minutes.text'
import { MinutedMotionCard } from './MinutedMotionCard'
import './minutes-paper.scss'

/** The minutes as they are read: who was there, what was discussed and decided, what was corrected. */
export function MinutesPaper({ text }: { text: MinutesText }) {
  return (
    <>
      <Card className="paper-card">
        <Heading text={text.title} />
        {headRows(text).map(([name, words]) => (
          <View key={name} className="paper-card__row">
            <Text className="paper-card__name">{name}</Text>
            <Text className="ly-grow">{words}</Text>
          </View>
        ))}
        {text.interruptions.map(({ from, to, reason }) => (
          <View key={from} className="paper-card__row">
            <Text className="paper-card__name">{MINUTES_TEXT.interruptions}</Text>
            <Text className="ly-grow">{`${spanOf(from, to)} ${reason}`}</Text>
          </View>
        ))}
      </Card>
      {text.opening === '' ? null : <Words title={MINUTES_TEXT.opening} text={text.opening} />}
      {text.sections.map((section, index) => (
        <Section key={section.entryId} title={`${String(index + 1)}. ${section.title}`}>
          <Card className="paper-card">
            {section.itemNumber === null ? null : (
              <Text className="ly-note">{`议题 ${section.itemNumber}`}</Text>
            )}
            {section.isLeftOver ? (
              <Text className="paper-card__left">{MINUTES_TEXT.leftOver}</Text>
            ) : null}
            <Text className="paper-card__words">
              {section.text === '' ? MINUTES_TEXT.nothing : section.text}
            </Text>
          </Card>
          {section.motions.map((motion) => (
            <MinutedMotionCard key={motion.id} motion={motion} />
          ))}
        </Section>
      ))}
      {text.closing === '' ? null : <Words title={MINUTES_TEXT.closing} text={text.closing} />}
      <People text={text} />
      <Corrections corrections={text.corrections} />
    </>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title}>
      <Card>
        <Text className="paper-card__words">{text}</Text>
      </Card>
    </Section>
  )
}

function People({ text: { attended, absent } }: { text: MinutesText }) {
  return (
    <Section title={`${MINUTES_TEXT.attended}（${String(attended.length)}）`}>
      <Card className="paper-card">
        {attended.map((one, index) => (
          <View key={`${one.name}-${String(index)}`} className="paper-card__person">
            <Text>{one.name}</Text>
            <Text className="ly-note">{attendedText(one)}</Text>
            {one.recusals.map(({ entryTitle, reason }) => (
              <Text key={entryTitle} className="ly-note">{`${entryTitle}：回避，${reason}`}</Text>
            ))}
          </View>
        ))}
        {absent.length === 0 ? null : (
          <View className="paper-card__person">
            <Text>{MINUTES_TEXT.absent}</Text>
            <Text className="ly-note">{absent.join('、')}</Text>
          </View>
        )}
      </Card>
    </Section>
  )
}

function Corrections({ corrections }: { corrections: MinutesText['corrections'] }) {
  if (corrections.length === 0) return null
  return (
    <Section title={MINUTES_TEXT.corrections}>
      <Card className="paper-card">
        {corrections.map(({ name, text, isAccepted, answer }) => (
          <View key={`${name}-${text}`} className="paper-card__person">
            <Text>{`${name}：${text}`}</Text>
            <Text className="ly-note">
              {`${isAccepted ? MINUTES_TEXT.accepted : MINUTES_TEXT.declined}：${answer}`}
            </Text>
          </View>
        ))}
      </Card>
    </Section>
  )
}
