/** An estate of the grids beside the two of the last days. */
export interface HistoryEstate {
  readonly name: string
  readonly propertyCompany: string | null
  readonly buildings: number
  readonly units: number
}

/** A grid with who works for it; their names are told, not drawn. */
export interface HistoryGrid {
  readonly code: string
  readonly estates: readonly HistoryEstate[]
  readonly worker: string
  readonly secretary: string
  readonly chair: string
  readonly recorder: string
}

/** With the grids 8 and 13: six grids, 139 buildings with 137 leads, 3,000 households. */
export const HISTORY_GRIDS: readonly HistoryGrid[] = [
  {
    code: '5',
    estates: [
      { name: '桃园里', propertyCompany: '惠邻物业', buildings: 13, units: 2 },
      { name: '机务段宿舍', propertyCompany: null, buildings: 10, units: 1 },
      { name: '清河苑', propertyCompany: '清河物业', buildings: 9, units: 2 },
    ],
    worker: '赵晓彤',
    secretary: '冯卫东',
    chair: '常玉兰',
    recorder: '顾小舟',
  },
  {
    code: '9',
    estates: [
      { name: '梧桐家园', propertyCompany: '安居物业', buildings: 15, units: 2 },
      { name: '电厂家属院', propertyCompany: null, buildings: 9, units: 1 },
      { name: '学府巷', propertyCompany: null, buildings: 8, units: 1 },
    ],
    worker: '钟海波',
    secretary: '陆敬之',
    chair: '乔建设',
    recorder: '温雅',
  },
  {
    code: '11',
    estates: [
      { name: '滨河花园', propertyCompany: '滨河物业', buildings: 17, units: 2 },
      { name: '粮食局宿舍', propertyCompany: null, buildings: 8, units: 1 },
      { name: '新华里', propertyCompany: null, buildings: 6, units: 2 },
    ],
    worker: '卢倩',
    secretary: '邢德才',
    chair: '闫凤琴',
    recorder: '殷亮',
  },
  {
    code: '16',
    estates: [
      { name: '锦绣苑', propertyCompany: '锦绣物业', buildings: 16, units: 2 },
      { name: '棉纺新村', propertyCompany: null, buildings: 10, units: 2 },
      { name: '和平里', propertyCompany: null, buildings: 5, units: 2 },
    ],
    worker: '汤志伟',
    secretary: '屈慧敏',
    chair: '莫长河',
    recorder: '伊宁',
  },
]
