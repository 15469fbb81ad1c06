import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { METHOD_KIND_TEXT } from '@linyi/shared/domain/ballots/method'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { askText } from '../../ballots.text'
import { methodOf } from '../../open-form'
import { OPEN_TEXT } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'
import { FactRows } from '../FactRows'
import { Column, Columns } from '@/components/columns/Columns'
import { PreviewCard } from './PreviewCard'

/** Last page: everything as the voters will see it, before it is frozen. */
export function OpenCheck({ open }: { open: OpenState }) {
  const { form, text } = open
  const method = methodOf(form)
  return (
    <Columns>
      <Column>
        <Card className="ly-stack">
          <Text className="ly-note">{OPEN_TEXT.check}</Text>
          <View className="motion__text">
            <Text className="motion__words">{text}</Text>
          </View>
          <FactRows
            facts={[
              {
                name: OPEN_TEXT.effect,
                text: form.effect === null ? '' : LEGAL_EFFECT_TEXT[form.effect],
              },
              {
                name: OPEN_TEXT.kind,
                text:
                  method.kind === 'motion'
                    ? METHOD_KIND_TEXT.motion
                    : `${METHOD_KIND_TEXT[method.kind]}：${askText(method)}。${method.options.map((one) => one.text).join('、')}。最后选出 ${form.seats} 项。`,
              },
              {
                name: OPEN_TEXT.closes,
                text: form.closesAt === null ? '' : dateTimeText(new Date(form.closesAt)),
              },
              { name: OPEN_TEXT.deliberation, text: form.deliberation },
            ]}
          />
        </Card>
      </Column>
      <Column>
        <PreviewCard preview={open.preview} />
      </Column>
    </Columns>
  )
}
