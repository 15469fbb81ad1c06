export default definePageConfig({
  navigationBarTitleText: '党员服务公示牌',
  enableShareAppMessage: true,
  enablePullDownRefresh: true,
})
