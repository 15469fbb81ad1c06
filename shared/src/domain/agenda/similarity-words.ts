/**
 * The words residents use for the things and troubles of a neighbourhood, put into classes: 飞线 and
 * 充电桩 are one subject. A list of the field serves better than a general dictionary, and
 * needs no search server. Longer words are found before shorter ones.
 */

/** What a matter is about. A weak subject names things that stand in many matters. */
export interface Subject {
  /** How much two matters have in common that share it. */
  readonly weight: number
  readonly words: string
}

const MAIN = 3
const MINOR = 1

const main = (words: string): Subject => ({ weight: MAIN, words })
const minor = (words: string): Subject => ({ weight: MINOR, words })

export const SUBJECTS = {
  charging: main(
    '充电桩 充电站 充电柜 充电棚 充电点 充电口 充电设施 充电设备 充电插座 充电插口 充电车棚 换电柜 充电 充不上电 飞线 拉线 拉电线 接线板 插线板 插排 拖线板 私拉电线 私拉乱接 电线从窗户',
  ),
  electricBike: minor('电动自行车 电动车 电瓶车 电单车 小电驴 电驴'),
  bicycle: main('自行车棚 单车棚 自行车 共享单车 非机动车'),
  lamp: main(
    '路灯 太阳能灯 庭院灯 楼道灯 声控灯 感应灯 照明灯 照明 灯泡 灯杆 坏灯 灯坏 亮灯 装灯 灯不亮 灯光 黑灯瞎火 漆黑 一片黑 黑灯 摸黑',
  ),
  drain: main(
    '下水道 下水管 下水 排水管 排水沟 排水口 排水 雨水口 污水管 污水井 污水 雨水井 雨水管 化粪池 管网 返水 反水 返味 积水 倒灌 内涝 水漫 淤泥 清淤 地漏',
  ),
  manhole: main('窨井盖 井盖 窨井 井口'),
  clutter: main(
    '杂物 堆物 旧家具 纸箱 废品 破烂 乱堆乱放 乱堆 堆放 堆满 堆积 堆了 废旧 旧沙发 鞋柜 占用楼道 占了楼道',
  ),
  fireLane: main('消防通道 生命通道 消防车 疏散通道 安全出口 安全通道 救护车'),
  fireGear: main('灭火器 消防栓 消火栓 烟感 消防水带 消防器材 消防设施 消防设备'),
  shed: main(
    '违建 违章建筑 违章搭建 违法建设 违法建筑 私搭乱建 私搭 乱搭乱建 乱搭 搭建 搭棚 搭了 棚子 棚屋 窝棚 彩钢棚 铁皮棚 铁皮房 阳光房 私自加盖 加盖 圈占 围起来',
  ),
  tree: main('树枝 树杈 枝条 枝叶 大树 树木 树冠 杨树 梧桐 枯树 死树 树根 树荫 行道树 小树 树'),
  greenery: main(
    '绿化带 绿化 草坪 草地 草皮 花坛 花池 绿地 灌木 绿植 花草 毁绿 种菜 菜地 菜园 荒地 黄土 杂草',
  ),
  parking: main(
    '停车位 停车场 停车难 停车费 停车 车位 泊车 乱停 僵尸车 占道停 违停 没地方停 挪车 地锁 私家车',
  ),
  elevator: main('电梯 加梯 轿厢 梯控'),
  dog: main('遛狗 养狗 狗绳 狗粪 狗屎 狗叫 大狗 犬只 犬 宠物 小狗 狗'),
  strayCat: main('流浪猫 流浪狗 流浪犬 流浪动物 野猫 野狗'),
  garbage: main(
    '生活垃圾 建筑垃圾 装修垃圾 大件垃圾 垃圾分类 垃圾桶 垃圾箱 垃圾站 垃圾房 垃圾点 垃圾 厨余 果皮箱 投放点',
  ),
  noise: main(
    '噪音 噪声 太吵 吵闹 吵得 扰民 吵人 音响 高音 喇叭 广场舞 跳舞 音乐 太响 声音大 声音很大 睡不着 休息不好',
  ),
  renovation: main('装修 砸墙 电钻 施工'),
  gate: main('门禁 单元门 楼门 大门 小门 侧门 东门 西门 南门 北门 道闸 门锁 对讲机 对讲 闸机 岗亭'),
  camera: main('监控 摄像头 探头 录像'),
  theft: main('被盗 被偷 偷车 丢车 小偷 失窃 陌生人 巡逻 保安'),
  bench: main('长椅 座椅 椅子 凳子 石凳 歇脚 坐的地方 地方坐 坐一坐 坐坐 休息椅 凉亭 亭子'),
  fitness: main('健身器材 健身器 健身 乒乓球台 乒乓球 篮球场 篮球架 漫步机 单杠 运动场 锻炼'),
  playground: main('滑梯 游乐 秋千 沙坑 儿童乐园 玩耍 儿童 孩子玩'),
  canteen: main('食堂 助餐 饭堂 老年餐 送餐 就餐 吃饭 午饭 做饭 饭菜 配餐 用餐 餐厅'),
  careOfElders: main('养老 日间照料 独居老人 空巢 助浴 上门照护 探访 照料中心'),
  health: main('体检 量血压 血压 卫生站 医生 义诊 药店 助医'),
  ramp: main('无障碍 坡道 轮椅 栏杆 扶手 台阶 婴儿车 斜坡'),
  leak: main('漏水 渗水 漏雨 渗漏 楼顶 屋顶 屋面 防水 天花板'),
  road: main('路面 道路 坑洼 坑坑洼洼 地砖 人行道 水泥路 柏油 路不平 坑 地面 修路 泥路 泥泞'),
  speed: main('减速带 车速 超速 开得快 开得很快 开太快 限速 减速'),
  crossing: main('红绿灯 斑马线 人行横道 过马路 过街'),
  propertyFee: main('物业费 物业收费 收支 公共收益 账目 账本 维修资金 维修基金 广告收入 公共收入'),
  property: main('物业公司 物业 业委会 业主委员会 管家'),
  heating: main('暖气 供暖 供热 采暖'),
  tapWater: main('自来水 停水 水压 二次供水 水质 水箱 供水 水太小 水小'),
  power: main('停电 电压 跳闸 电表 配电'),
  gas: main('燃气 煤气 天然气 煤气罐'),
  cable: main('弱电 光纤 网线 电话线 蜘蛛网 空中线缆 线缆 通信线'),
  parcel: main('快递柜 快递 驿站 取件 菜鸟 包裹'),
  courier: main('外卖 送餐员 骑手'),
  cooking: main('油烟 烧烤 饭店 餐馆 炒菜'),
  toilet: main('公厕 公共厕所 卫生间 厕所'),
  pests: main('蚊子 蚊虫 蚊蝇 苍蝇 老鼠 蟑螂 灭鼠 消杀 白蚁 跳蚤'),
  falling: main('高空抛物 往下扔 楼上扔 扔东西 抛物 烟头 坠物'),
  facade: main('外墙 墙皮 墙面 瓷砖 保温层 粉刷 刷白 刷墙 墙体'),
  activityRoom: main(
    '活动室 活动站 活动中心 活动场地 排练 合唱队 合唱 棋牌 下棋 书画 图书室 阅览室 图书角 看书 议事厅',
  ),
  advert: main('小广告 张贴 牛皮癣 传单 乱贴'),
  noticeBoard: main('公示栏 宣传栏 公告栏 信息栏 布告栏'),
  laundry: main('晾晒 晾衣 晒被 晾衣杆 晒衣'),
  afterSchool: main('四点半 托管 放学 暑假班 看护 补习 暑期 寒假'),
  water: main('水池 喷泉 池塘 河道 人工湖 景观水'),
  stall: main('摆摊 摊贩 摊位 商贩 菜市场 早市 占道经营 买菜'),
  rental: main('群租 出租屋 民宿 租客 合租'),
  mailbox: main('信报箱 信箱 报箱'),
  signage: main('楼牌 门牌 指示牌 标牌 导视'),
  busStop: main('公交车 公交站 公交 班车 摆渡车'),
} as const satisfies Record<string, Subject>

export type SubjectName = keyof typeof SUBJECTS

/**
 * What is wrong with it or wanted of it. Two matters about one thing are different matters when
 * these differ: a charging station that is missing, and one that is too dear.
 */
export const ASPECTS = {
  lacking:
    '想有 想要 盼着有 希望有 提供 安装 加装 新装 新增 增设 增加 添置 添加 设置 设立 设一 建一 新建 建设 修建 建个 建几 改建 开设 开办 开个 开一个 办一个 办个 装几 装个 装一 想装 装上 加几 加个 添几 多放 多设 引进 不够 不足 太少 少了 缺少 缺 没有地方 没地方 没处 没有坐 没有灯 没有充 没灯 没有座 没有一个 没有食堂 没有活动 没有监控 没有坡道 没有快递 没有红绿灯 没有斑马线 没有健身 无处 连个 配备 补建 扩建 开辟 腾出 划出 规划 施划 画线 划线 难找',
  broken:
    '维修 修理 修复 修好 修一修 修补 修缮 翻修 重修 检修 更换 换新 换掉 换成 更新 坏掉 坏了 坏的 损坏 不亮 破损 老化 故障 失灵 停运 裂了 裂开 开裂 断了 断裂 松动 生锈 塌陷 下沉 翘起 脱落 掉落 掉皮 缺失 丢失 不灵 打不开 关不上 关不严 总是停 困人 漏了 破了 过期 失效 不能用 用不了 不热 发黄 发黑 打滑 摇晃 晃动 黑着 一片黑 漆黑 摸黑 瞎了',
  blocked:
    '清理 清除 清运 清走 清淤 疏通 堵塞 堵住 堵死 堵了 堵 返味 倒灌 积水 反水 返水 溢出 漫出 满溢 拆除 拆掉 拆了 劝拆 劝导 搬走 挪走 拖走 腾空 整治 占用 占了 占满 占道 占着 占据 霸占 挡住 挡路 挡了 堆满 堆放 堆积 乱堆 堆到 堆得 停满 进不来 过不去 走不通 侧着身',
  price:
    '收费 太贵 贵 涨价 降价 费用太 电费 价格 电价 免费 多少钱 计费 扣费 充值 账目 明细 公开收支 收支 公共收益 退费',
  smell: '臭味 恶臭 发臭 臭 异味 难闻 味道 熏人 熏得',
  loud: '噪音 噪声 太吵 吵 太响 声音 响 嗡嗡 轰鸣 震动 扰民',
  bright: '太亮 刺眼 晃眼 照进 直射 光污染',
  trim: '修剪 剪掉 剪枝 挡光 遮光 遮挡 挡住窗户 挡住阳光 挡住了窗户 见不到太阳 不见阳光 砍掉 伸进 伸到',
  plant: '补种 栽种 栽树 种树 种花 补栽 绿化率 复绿 重新种 种上 铺草 铺上草 光秃 露土 枯死',
  unruly:
    '不牵绳 牵绳 拴绳 不拴 随地 乱扔 乱丢 不文明 乱停 乱放 飞驰 逆行 混放 乱贴 乱倒 偷倒 抽烟 不按 没人管 无人管 无证',
  timing: '早上 清晨 凌晨 半夜 深夜 午休 时间改 改到 推迟 延长 提前 开放时间 几点 晚上十 六点 五点',
  reveal: '公开 公示 公布 说明情况 晒一晒 透明',
  choose: '选聘 更换物业 换物业 换一家 换掉物业 聘请 解聘 续聘 引入物业 引进物业 请物业 成立',
  dirty: '脏 没人打扫 打扫 保洁 清扫 清洗 冲洗 卫生差 污渍',
  teach: '讲座 培训 宣传 教一教 学用 课程 演练 教大家',
} as const satisfies Record<string, string>

export type AspectName = keyof typeof ASPECTS

/** Words of politeness, place and connection that say nothing about the matter itself. */
export const EMPTY_WORDS =
  '希望 建议 请求 要求 反映 我们 我家 大家 居民 社区 小区 网格 尽快 及时 能不能 能否 是否 可以 应该 需要 请 能 的 了 在 和 与 及 等 把 将 给 对 到 是 有 很 太 都 也 就 还 又 让 被 个 这 那 里 上 下 中 个月 一个 一些 一下 问题 情况 解决 处理 协调 安排 相关 部门 有关 附近 旁边 门口 门前 楼前 号楼 单元 一单元 二单元 三单元 老人 孩子 行人 业主 邻居 住户 晚上 白天 每天 经常 总是 一直 现在 已经 非常 特别 比较 方便 不便 影响 安全 危险 隐患'
