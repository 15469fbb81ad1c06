import { findHelp, HELP_TOPICS, type HelpTopic } from '@linyi/shared/domain/help/help'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { TextField } from '@/components/field/TextField'
import { HELP_UI_TEXT } from '@/components/help/help.text'
import { Icon } from '@/components/icon/Icon'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Tappable } from '@/components/tappable/Tappable'
import { go, useRouteWord } from '@/platform/navigate'
import { HELP_PAGE_TEXT } from '../../help.text'
import './index.scss'

/** 帮助: all questions with their answers, found by a word. */
export default function HelpPage() {
  const asked = useRouteWord('about')
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<HelpTopic | null>(
    HELP_TOPICS.find((topic) => topic === asked) ?? null,
  )
  const found = findHelp(words, COUNCIL_DEFAULT)
  const isSearch = words.trim() !== ''
  return (
    <Page title={HELP_PAGE_TEXT.title} isPublic width="form">
      <TextField
        label={HELP_PAGE_TEXT.search}
        placeholder={HELP_PAGE_TEXT.searchHint}
        value={words}
        limit={20}
        onChange={setWords}
      />
      {found.length === 0 ? (
        <EmptyState
          icon="search"
          title={HELP_PAGE_TEXT.noneTitle}
          text={HELP_PAGE_TEXT.noneText}
          action={HELP_PAGE_TEXT.clear}
          onAction={() => {
            setWords('')
          }}
        />
      ) : null}
      <View className="help-page">
        {found.map(({ topic, question, answer }) => {
          const isOpen = isSearch || open === topic
          return (
            <Card key={topic} className="help-page__card">
              <Tappable
                className="help-page__question"
                label={`${question}${isOpen ? '，已展开' : '，点开看'}`}
                onTap={() => {
                  setOpen(open === topic ? null : topic)
                }}
              >
                <Text className="help-page__words">{question}</Text>
                <View className={`help-page__turn ${isOpen ? 'help-page__turn--open' : ''}`}>
                  <Icon name="down" />
                </View>
              </Tappable>
              <View>
                {isOpen ? (
                  <View className="help-page__answer">
                    {answer.map((sentence) => (
                      <Text key={sentence}>{sentence}</Text>
                    ))}
                  </View>
                ) : null}
              </View>
            </Card>
          )
        })}
      </View>
      <Text className="ly-note">{HELP_UI_TEXT.note}</Text>
      <Card>
        <RowLink
          icon="talk"
          text={HELP_PAGE_TEXT.feedback}
          note={HELP_PAGE_TEXT.feedbackNote}
          onTap={go.writeFeedback}
        />
      </Card>
    </Page>
  )
}
