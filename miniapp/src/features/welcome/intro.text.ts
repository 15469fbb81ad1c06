/** Words of the introduction: three screens, one thought each; it asks nothing. */
export const INTRO_TEXT = {
  title: '使用介绍',
  step: (current: number, all: number) => `第 ${String(current)} 页，共 ${String(all)} 页`,
  next: '下一步',
  back: '上一步',
  skip: '跳过介绍',
  end: '开始使用',
} as const

export const SCREENS = [
  {
    name: 'raise',
    title: '身边的事，随手提',
    text: '路灯坏了、楼道堆了杂物，拍张照片、写一句话，就是一件议题。谁在办、哪天前答复，都写明白。',
  },
  {
    name: 'decide',
    title: '一起议，一起投',
    text: '邻居附议，议事会商议，该表决的大家投票。不会打字可以说，也可以请楼栋长上门收票。',
  },
  {
    name: 'judge',
    title: '看结果，打分',
    text: '怎么定的、谁来办、花了多少，都公示出来。办完由居民打分，没办好可以退回重办。',
  },
] as const
