import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import type { EditorPart as Part } from '../../editor-form'

/** The name of a part in the page, so that the list of what is missing can lead there. */
export const partId = (part: Part): string => `part-${part}`

/** One part of the editor on a sheet of its own. */
export function EditorPart({ part, children }: { part: Part; children: ReactNode }) {
  return (
    <View id={partId(part)}>
      <Card className="ly-stack">{children}</Card>
    </View>
  )
}
