export default definePageConfig({ navigationBarTitleText: '楼栋资料', enablePullDownRefresh: true })
