import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import { Text, View } from '@tarojs/components'
import { CountedVote } from '@/components/counted-vote/CountedVote'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { EDITOR_TEXT, FIGURE_TEXT } from '../../editor.text'
import { FIGURE_KEYS, type EditorForm } from '../../editor-form'
import { EditorPart } from './EditorPart'
import './figures-part.scss'

const DIGITS = 6

/** The votes: counted by the service, or as the minutes have them. */
export function FiguresPart({
  ballot,
  figures,
  onChange,
}: {
  ballot: OutcomeEditor['ballot']
  figures: EditorForm['figures']
  onChange: (figures: EditorForm['figures']) => void
}) {
  return (
    <EditorPart part="figures">
      <Heading text={EDITOR_TEXT.figures} />
      {ballot === null ? (
        <>
          <Text className="ly-note">{EDITOR_TEXT.figuresHint}</Text>
          <View className="figures-part">
            {FIGURE_KEYS.map((key) => (
              <View key={key} className="figures-part__one">
                <TextField
                  label={FIGURE_TEXT[key]}
                  kind="number"
                  limit={DIGITS}
                  value={figures[key]}
                  onChange={(typed) => {
                    onChange({ ...figures, [key]: typed })
                  }}
                />
              </View>
            ))}
          </View>
        </>
      ) : (
        <>
          <Text className="ly-note">{EDITOR_TEXT.figuresCounted}</Text>
          <CountedVote vote={ballot} />
        </>
      )}
    </EditorPart>
  )
}
