/** What is taken out of a text before everybody may read it (personal information law, art. 28; A2.8). */
export const MASK_KINDS = ['name', 'phone', 'door', 'idNumber', 'plate'] as const
export type MaskKind = (typeof MASK_KINDS)[number]

/** Apart from the patterns: the oldest phones cannot even read those. */
export const MASK_KIND_TEXT: Record<MaskKind, string> = {
  name: '姓名',
  phone: '电话',
  door: '门牌',
  idNumber: '证件或账号',
  plate: '车牌',
}
