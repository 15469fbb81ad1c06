export default definePageConfig({
  navigationBarTitleText: '议事会候选人',
  enablePullDownRefresh: true,
})
