/** Words of the parts that every form shares. */
export const FORM_TEXT = {
  photosHint: '照片里的时间、地点信息会自动去掉。请不要拍到人脸和车牌。',
  noActTitle: '没有这项操作',
  noActText: '可能是链接不完整，请从原来的页面进去。',
} as const

export const PERSON_TEXT = {
  field: '按姓名或手机号找居民',
  hint: '可以写姓、名、全名，或手机号后四位。结果里姓名会打码。',
  search: '找这位居民',
  needWord: '先在上面写姓名或手机号，再找。',
  none: '没有找到，请换个写法，或先登记住址。',
} as const
