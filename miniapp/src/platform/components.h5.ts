/**
 * What a browser gets for `@tarojs/components`: fields, pictures and buttons of Taro, boxes and texts of
 * ours. Nothing but names stands here, because Taro's build takes out what it does not know in this place.
 */
export * from '@tarojs/components/lib/react'
export { Text, View } from './elements.h5'
