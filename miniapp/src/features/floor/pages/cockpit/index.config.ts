export default definePageConfig({ navigationBarTitleText: '主持会议', enablePullDownRefresh: true })
