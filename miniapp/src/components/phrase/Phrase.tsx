import { Text } from '@tarojs/components'
import { unbroken } from './clauses'

/** A short text of dates, places and names that stay whole where the line ends. */
export function Phrase({ text, className = '' }: { text: string; className?: string }) {
  return <Text className={`${className} ${unbroken(text)}`.trim()}>{text}</Text>
}
