import { Text, View } from '@tarojs/components'
import { CodeImage } from '@/components/code-image/CodeImage'
import { siteOrigin } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import './sheet.scss'

/** The code on a sheet of paper: the same ballot on the phone of whoever holds it. */
export function SheetCode({ ballotId, text }: { ballotId: string; text: string }) {
  const { data } = useRead('ballots.sheetCode', { ballotId, site: siteOrigin() })
  if (data === undefined) return null
  return (
    <View className="sheet__code">
      <CodeImage src={data.qr} label={text} />
      <Text className="sheet__scan">{text}</Text>
    </View>
  )
}
