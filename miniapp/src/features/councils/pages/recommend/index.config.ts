export default definePageConfig({ navigationBarTitleText: '推荐议事会成员' })
