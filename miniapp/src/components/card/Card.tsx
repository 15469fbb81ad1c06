import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tappable } from '../tappable/Tappable'
import './card.scss'

export interface CardProps {
  children: ReactNode
  /** A coloured edge for a card that asks for something. */
  tone?: 'plain' | 'ask' | 'done'
  onTap?: () => void
  /** Read aloud by WeChat for a tappable card; one sentence. A browser reads the content itself. */
  label?: string
  className?: string
}

/** A sheet of white paper. With `onTap` the whole sheet is the target. */
export function Card({ children, tone = 'plain', onTap, label, className = '' }: CardProps) {
  const classes = `ly-card ly-card--${tone} ${className}`
  if (!onTap) return <View className={classes}>{children}</View>
  return (
    <Tappable
      className={`${classes} ly-card--tappable`}
      onTap={onTap}
      role="link"
      {...(label === undefined ? {} : { gist: label })}
    >
      {children}
    </Tappable>
  )
}
