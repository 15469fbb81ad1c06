/** Words of the pages about places. */
export const PLACES_TEXT = {
  title: '社区资料',
  grids: '网格',
  estates: '小区',
  buildings: '楼栋',
  households: '房屋',
  adults: '成年居民',
  members: '议事会成员',
  units: '单元',
  company: '物业公司',
  noCompany: '没有物业',
  zone: '片区',
  noZone: '不在片区',
  partyTree: '党组织',
  partyTreeNote: '从社区党总支到党员中心户，共四级',
  zones: '片区',
  zonesNote: '为一项工作临时划分，可以跨网格',
  open: '查看',
  notFound: '没有找到这个地点',
  notFoundText: '它可能已经停用。请回到社区资料，从列表里找。',
  back: '回社区资料',
  none: '还没有登记网格',
  noneText: '可以下载表格模板，填好后一次导入全部网格、小区、楼栋和房屋。',

  addGrid: '新增网格',
  editGrid: '更正网格资料',
  addEstate: '新增小区',
  editEstate: '更正小区资料',
  addBuilding: '新增楼栋',
  editBuilding: '更正楼栋资料',
  addZone: '新增片区',
  editZone: '更正片区名称',
  addDoor: '新增房屋',
  editDoor: '更正门牌',
  addPartyUnit: '新增下级',
  addPartyTop: '设立社区党总支',
  editPartyUnit: '更正名称',
  /** Names the act: 确认新增楼栋. */
  save: (title: string) => `确认${title}`,
  saved: '已保存',
  closed: '已停用',

  code: '编号',
  codeHint: '街道地图上的编号，比如 8 或 13。',
  name: '名称',
  partyBranch: '网格党支部',
  council: '居民议事会',
  companyHint: '没有物业公司就空着。',
  unitCount: '单元数',
  buildingHint: '比如“1号楼”，前面会自动加上小区名。',
  door: '门牌号',
  doorHint: '比如 501。居民加入时要填一样的门牌号。',
  partyHint: '写组织的名称，不要写个人姓名。',
  building: '在哪一栋楼',
  partyNone: '还没有设立党组织',
  partyNoneText: '先设立社区党总支，再在它下面设网格党支部和楼栋党小组。',
  needText: '请填写',
  needUnits: '请填写 1 到 40 的整数',

  closeGrid: '停用这个网格',
  closeEstate: '停用这个小区',
  closeBuilding: '停用这栋楼',
  closeZone: '停用这个片区',
  closeDoor: '停用这户房屋',
  closePartyUnit: '停用这个党组织',
  closeSentence: '停用后不再出现在列表里，以前的记录都会保留。',
  closeSure: '确认停用',

  doors: '房屋',
  doorsMasked: '门牌只显示给管这栋楼的工作人员。',
  doorsNone: '这个单元还没有登记房屋',
  doorsNoneText: '登记后，居民才能用门牌号加入社区。',
  more: '再看一些',
  makeMeetingPoint: '设为党员中心户',
  meetingPointName: '党员中心户',

  chooseBuildings: '调整楼栋',
  zonesNone: '还没有划分片区',
  zonesNoneText: '需要临时分片开展工作时，在这里新增片区，再选楼栋。',
  zoneSave: '保存片区的楼栋',

  import: '导入表格',
  export: '导出表格',
  exportSentence: '表格里有全部门牌号，请妥善保管。导出会留下记录。',
  exportSure: '确认导出',
  exported: '表格已导出',
  template: '下载空白模板',
  templateSaved: '模板已下载',
  importIntro:
    '先下载模板，按“填写说明”填好网格、小区、楼栋、房屋、党组织和居民名册，再选文件。已有的资料会更新，不会删除。',
  choose: '选择填好的表格',
  chooseOther: '换一个文件',
  checking: '正在检查表格…',
  checkOk: '检查通过，还没有导入',
  ready: '确认后一次写入，中间出错就一条也不写。',
  importNow: '确认导入',
  importing: '正在导入，请不要离开本页…',
  doneTitle: '导入完成',
  doneText: '社区资料已经更新，居民现在就可以用新的门牌加入。',
  seePlaces: '查看社区资料',
  sheet: '工作表',
  row: '行',
  column: '列',
  fault: '要改的地方',
  rows: '行数',
  added: '新增',
  changed: '更新',
  unchanged: '不变',
  nothingNew: '表格和现有资料完全一样，不用导入。',
  nothingToDo: '表格里没有要导入的内容，请填好后再选。',
} as const

/** `有 3 处要改，什么都没有导入。` */
export function faultsSentence(count: number, shown: number): string {
  const rest = count > shown ? `下面是前 ${String(shown)} 处，` : ''
  return `有 ${String(count)} 处要改，${rest}什么都没有导入。改好后请重新选择文件。`
}

/** `没有读取这些工作表：Sheet1` */
export function ignoredSentence(names: readonly string[]): string {
  return `没有读取这些工作表：${names.join('、')}`
}

/** People of the table who had their account erased. */
export function leftOutSentence(count: number): string {
  return `有 ${String(count)} 人已经注销账号，按本人要求没有再写入名册。`
}
