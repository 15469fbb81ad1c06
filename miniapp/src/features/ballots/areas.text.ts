/** Words of the page on which the areas of flats are kept. */
export const AREAS_TEXT = {
  title: '房屋专有面积',
  why: '业主表决按人数和专有面积两项计算。面积以不动产登记簿为准，没有登记的用测绘面积，再没有的用买卖合同（司法解释第八条）。',
  building: '哪一栋楼？',
  source: '面积从哪里来？',
  owner: '同一业主（没有账号的才填）',
  ownerHint: '例如开发商还没卖出的房屋，写公司名。写同一个名字的算一个业主，面积相加。',
  areaOf: (door: string): string => `${door} 的面积（平方米）`,
  hint: '只填这次要登记的房屋，例如 80.25；空着的不改。',
  wrong: '面积写成数字，例如 80.25。',
  save: '保存这些面积',
  none: '还没有填面积。',
  saved: (flats: number): string => `已登记 ${String(flats)} 套房屋`,
  empty: '这个单元还没有登记房屋',
  emptyText: '请先在“社区资料”里录入房屋。',
  more: '再看一些',
} as const
