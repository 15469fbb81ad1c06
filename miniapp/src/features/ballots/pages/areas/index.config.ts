export default definePageConfig({ navigationBarTitleText: '房屋专有面积' })
