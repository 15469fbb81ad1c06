import type { ItemCategory } from '@linyi/shared/domain/agenda/item'

/** What is said at the evenings of listening, with what it came to; `{楼}` and `{小区}` as everywhere. */
export interface HistoryRemark {
  readonly text: string
  /** As whoever takes it down says, where the words alone do not tell. */
  readonly category?: ItemCategory
  readonly reply: string
}

/** Said and solved within days. */
export const SOLVED_REMARKS: readonly HistoryRemark[] = [
  { text: '{楼}门口的下水道盖响，车一过就咣当。', reply: '垫了防响胶圈，夜里听过，不响了。' },
  { text: '{小区}南墙根的灯不亮，倒垃圾看不见。', reply: '换了灯泡和线，亮了。' },
  { text: '{小区}活动室的椅子不够，站着开会。', reply: '添了二十把折叠椅。' },
  {
    category: 'elderly',
    text: '{楼}一楼老人想请人上门理发。',
    reply: '义剪队本周三上门，登记了长期名单。',
  },
  {
    category: 'order',
    text: '{小区}门口菜车把盲道占了。',
    reply: '和菜贩商定了摊位线，盲道让出来了。',
  },
  {
    category: 'facility',
    text: '{楼}楼道窗户玻璃破了，冬天灌风。',
    reply: '换了新玻璃，窗框也打了胶。',
  },
  { text: '{小区}公告栏太高，老人看不到。', reply: '降了二十厘米，字也放大了。' },
  {
    category: 'service',
    text: '想有人教用手机挂号。',
    reply: '每周三下午在服务站开手机课，已经排了八期。',
  },
  { category: 'safety', text: '{小区}门岗晚上没人应声。', reply: '物业排了夜班，电话贴在门上。' },
  {
    category: 'greening',
    text: '{楼}后面的草比人高，怕有蛇。',
    reply: '割草机清了一遍，两周后再割一次。',
  },
  { text: '{小区}的长椅让太阳晒得没法坐。', reply: '挪到树荫下，两条。' },
  { category: 'facility', text: '{楼}三单元的门铃坏了。', reply: '换了新的，六户都试过。' },
  { text: '孩子放学没人接，能不能托管一会儿。', reply: '四点半课堂收了，签好接送单就能来。' },
  { text: '{小区}的狗没拴绳，孩子害怕。', reply: '上门提醒了四户，拾便袋箱旁加了提示牌。' },
  { category: 'order', text: '{楼}空调外机滴水，湿了一片路。', reply: '接了导水管，滴到绿地里。' },
  {
    category: 'order',
    text: '{小区}垃圾清运太早，五点就吵醒。',
    reply: '改到六点半，压缩车不进楼间。',
  },
  { text: '{楼}电梯里有股味道。', reply: '清了底坑，每天通风消毒两次。' },
  { text: '{小区}健身路径缺压腿杆。', reply: '从库里调来一副，装好了。' },
  { category: 'service', text: '社区办事中午没人。', reply: '窗口改为中午轮值，不断岗。' },
  {
    category: 'order',
    text: '{楼}有住户半夜剁馅。',
    reply: '网格员上门说了，答应晚上九点后不剁。',
  },
  { text: '{小区}北门锁着，绕路太远。', reply: '改成刷卡门，早六点到晚十点能走。' },
  { text: '{楼}水表井盖缺了一块。', reply: '当天补上，贴了编号。' },
  {
    category: 'service',
    text: '想学急救，怕老伴心脏出事。',
    reply: '请了红十字老师，下周六上午开课，已报 34 人。',
  },
  { category: 'lighting', text: '{小区}广场晚上灯太亮，睡不着。', reply: '十点后调到一半亮度。' },
  {
    category: 'safety',
    text: '{楼}单元门口积水结冰。',
    reply: '抹了坡，撒了融雪剂，老人门口铺了垫。',
  },
  { text: '快递柜短信收不到，老人取不了。', reply: '值班室代取，志愿者送上楼。' },
  { text: '{小区}宣传栏都是去年的。', reply: '换了新内容，每月一号更新。' },
  { category: 'order', text: '{楼}阳台有人往下倒水。', reply: '查到是花盆溢水，加了托盘。' },
  { category: 'safety', text: '{小区}的井盖画太滑，下雨摔人。', reply: '做了防滑处理，踩过不滑。' },
  {
    category: 'elderly',
    text: '老年证去哪里办说不清。',
    reply: '做了一页办事指南，楼栋长送到家。',
  },
  { text: '{小区}车棚漏雨，车座都湿了。', reply: '补了两处顶板，下雨看过。' },
  {
    category: 'elderly',
    text: '{楼}有位老人三天没出门，大家担心。',
    reply: '网格员和楼栋长上门，老人感冒在家，已请社区医生看过。',
  },
  { text: '{楼}楼顶太阳能支架松了，刮风当当响。', reply: '加固了两处支架，通知了户主。' },
  {
    category: 'safety',
    text: '{小区}井边的护栏少一截，孩子爱往那儿跑。',
    reply: '补了一米二的护栏，刷了漆。',
  },
  { text: '{楼}二单元的楼梯扶手有毛刺，扎手。', reply: '打磨上漆，二到五楼都过了一遍。' },
  {
    category: 'clutter',
    text: '{小区}的宣传横幅掉下来一半，挡路。',
    reply: '当天取下，旧的都清了。',
  },
  {
    category: 'greening',
    text: '{楼}门口的冬青长得挡住了楼号。',
    reply: '修剪到一米以下，楼号牌擦干净了。',
  },
  { text: '{小区}晾衣绳断了，被子没处晾。', reply: '换了包塑钢绳，加高二十厘米。' },
  { category: 'safety', text: '{楼}地下室门没锁，有生人进出。', reply: '换了锁，钥匙交楼栋长。' },
  { text: '{小区}门口的斑马线磨没了。', reply: '交警补画，早高峰加了志愿者。' },
  {
    category: 'facility',
    text: '{楼}一楼的水管夜里哗哗响。',
    reply: '换了浮球阀，夜里听过不响了。',
  },
  { text: '{小区}石桌缺了一只凳子。', reply: '从库里补了一只，固定好了。' },
  {
    category: 'facility',
    text: '{楼}的楼号牌晒褪色了，外卖找不到。',
    reply: '换成反光的，连单元牌一起。',
  },
  { text: '{小区}绿地喷头坏了，水喷到路上。', reply: '换了两个喷头，调了角度。' },
  {
    category: 'safety',
    text: '{楼}三楼的窗台花盆没护栏，怕掉下来。',
    reply: '上门提醒，住户搬回了屋里。',
  },
  {
    category: 'clutter',
    text: '{小区}的旧衣箱满了没人收。',
    reply: '联系公司清空，改为每周收两次。',
  },
  {
    category: 'facility',
    text: '{楼}五单元信号不好，打不通电话。',
    reply: '通信公司调了天线，测了四格。',
  },
  { text: '{小区}的阅报栏灯不亮。', reply: '换了灯带，定时六点亮。' },
  { category: 'safety', text: '{楼}楼后有个深坑，下雨看不见。', reply: '填平压实，铺了三块砖。' },
  {
    category: 'service',
    text: '{小区}想办一次旧物交换。',
    reply: '周日在小广场办了，来了六十多家。',
  },
  {
    category: 'parking',
    text: '{楼}有人把车停在井盖上，没法抄表。',
    reply: '贴了提示，画了禁停框。',
  },
  { text: '{小区}打乒乓球的台子塌了一角。', reply: '焊好台腿，换了网。' },
]

/** Said and answered: why it cannot be so, and what can. */
export const EXPLAINED_REMARKS: readonly HistoryRemark[] = [
  {
    text: '{楼}能不能装电梯，社区给定一下。',
    reply: '加装电梯要由本单元业主共同决定（民法典第278条），社区可以帮助召集。',
  },
  {
    text: '社区能不能把停车费降一半。',
    reply: '停车收费由业主与物业约定，社区不能代为决定，已请物业下月公布账目。',
  },
  {
    category: 'order',
    text: '{小区}围墙外的夜市能不能取缔。',
    reply: '夜市由城管部门审批管理，社区已转达扰民时段，请其调整收摊时间。',
  },
  {
    category: 'service',
    text: '把学校划到我们小区来。',
    reply: '学区由教育部门划定，社区没有权限，已把意见汇总报送。',
  },
  {
    category: 'building',
    text: '{小区}想把底楼都改成门面房。',
    reply: '住宅改为经营性用房要经有利害关系的业主一致同意（民法典第279条），社区不能批准。',
  },
  {
    text: '{楼}能不能免掉物业费。',
    reply: '物业费由合同约定，社区不能减免；服务不到位的已记下，请物业限期整改。',
  },
  {
    category: 'order',
    text: '请社区给{楼}楼上的邻居罚款。',
    reply: '社区没有处罚权，噪声问题已请派出所和物业一起上门劝导。',
  },
  {
    text: '{小区}外的修路能不能停一停。',
    reply: '道路施工由市政部门按许可进行，已请其晚上十点后不用破碎锤。',
  },
  {
    text: '能不能把{小区}的树都换成果树。',
    reply: '公共绿化的树种由园林部门审定，认养的花池可以自选花草。',
  },
  {
    category: 'service',
    text: '医院的专家号能不能给社区留几个。',
    reply: '号源由医院管理，社区每月请家庭医生坐诊两次，可以帮忙预约。',
  },
  {
    category: 'service',
    text: '{楼}房本迟迟办不下来。',
    reply: '产权登记由不动产登记机构办理，已约工作人员下周三来现场答疑。',
  },
  {
    category: 'service',
    text: '{小区}想多要一个幼儿园名额。',
    reply: '学位由教育部门安排，社区已汇总适龄孩子人数上报。',
  },
  { text: '养老金能不能早点发。', reply: '养老金由社保机构按月发放，发放日期已贴在公告栏。' },
  {
    text: '{楼}对面工地挡光，能不能拆。',
    reply: '建设项目经规划许可，日照测算可以申请查阅，社区陪同去。',
  },
  {
    category: 'order',
    text: '{小区}能不能不让外卖进门。',
    reply: '进出管理由业主共同约定，社区可以组织讨论，不能直接禁止。',
  },
  {
    category: 'order',
    text: '要求{楼}出租房都清走。',
    reply: '出租是业主的权利，社区能做的是登记、消防检查和劝导。',
  },
  {
    text: '公交能不能直接开到{小区}里面。',
    reply: '小区道路宽度不够，公交公司复核过，站点已挪近八十米。',
  },
  {
    text: '{小区}煤气管道能不能今年就换。',
    reply: '管网改造按市里计划分批进行，{小区}排在明年，今年先做入户检查。',
  },
  {
    text: '{楼}漏水是楼上造成的，请社区判。',
    reply: '责任要由双方协商或由法院认定，社区可以调解，已约两家周五见面。',
  },
  {
    category: 'building',
    text: '{小区}的围墙能不能加高到三米。',
    reply: '围墙高度要经规划部门同意，先补了两处缺口和照明。',
  },
]
