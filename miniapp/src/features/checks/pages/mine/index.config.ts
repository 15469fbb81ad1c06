export default definePageConfig({
  navigationBarTitleText: '待核查的内容',
  enablePullDownRefresh: true,
})
