import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { unzipSync, strFromU8 } from 'fflate'
import { MinutesModel } from '@linyi/server/features/minutes/minutes.model'
import { EventModel } from '@linyi/server/platform/events/event.model'
import { canonicalText } from '@linyi/shared/domain/minutes/minutes'
import { sha256 } from '@linyi/server/platform/ids'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { MeetingRoom, MOTION } from '../support/meeting-room'
import { MASKED, NAME, plantedIn, plantPeople, TYPED } from '../support/planted'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('the minutes of a meeting', () => {
  let service: TestService
  let community: TestCommunity
  let room: MeetingRoom
  let meetingId: string

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 7 })
    room = await MeetingRoom.open(service, community, {
      absent: 1,
      raiser: at(community.residents, 0),
    })
    meetingId = room.meetingId
  })
  const resident = () => service.as(at(community.residents, 1).token)
  const raiser = () => service.as(at(community.residents, 0).token)

  /** A motion that was debated, passed by hands, with one who did not agree; then everybody left. */
  const hold = async (): Promise<void> => {
    await room.chair.command('meetings.suspend', { meetingId, reason: '休息十分钟。' })
    await room.chair.command('meetings.resume', { meetingId })
    const motionId = await room.begin()
    const { id: speechId } = await room.act(room.member(3), 'floor.requestSpeech', {
      stance: 'against',
    })
    await room.act(room.chair, 'floor.giveFloor', { speechId })
    service.clock.advance(60_000)
    await room.act(room.chair, 'floor.endSpeech', { speechId })
    await room.put(motionId, 'hands')
    await room.act(room.recorder, 'floor.recordHands', { motionId, yes: 5, no: 1 })
    await room.act(room.member(3), 'floor.dissent', { motionId, reason: '担心噪音。' })
    await room.attend(5, { isRecused: true })
    await room.adjourn()
  }
  const drafted = async (): Promise<void> => {
    await hold()
    await room.recorder.command('minutes.draft', { meetingId })
  }
  const sent = async (): Promise<void> => {
    await drafted()
    await room.recorder.command('minutes.send', { meetingId })
  }
  const info = () => room.recorder.query('minutes.info', { meetingId })

  it('are drafted from what happened, once, by who keeps the record', async () => {
    await hold()
    const early = await room.member(1).refusal('minutes.draft', { meetingId })
    expect(early.code).toBe('minutes.not_keeper')
    const answers = await Promise.all(
      ['a', 'b'].map((one) =>
        room.recorder.send('POST', 'minutes.draft', {
          body: { meetingId },
          key: `draft-${one}-00000000`,
        }),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { text, status } = await info()
    expect(status).toBe('draft')
    expect(text.attended.map(({ kind }) => kind).sort()).toEqual(
      ['invited', 'raiser', ...Array.from({ length: 6 }, () => 'member')].sort(),
    )
    expect(text.absent).toHaveLength(1)
    // of seven members, though one stood aside at the end
    expect(text).toMatchObject({ quorumNeeded: 5, interruptions: [{ reason: '休息十分钟。' }] })
    expect(at(text.attended, 0).spans).toMatchObject([{ to: expect.any(String) as string }])
    expect(text.sections).toMatchObject([
      {
        title: '充电设施',
        motions: [
          {
            text: MOTION,
            mover: '张三丰',
            speeches: [{ stance: 'against' }],
            vote: { way: 'hands', result: 'passed', tally: { yes: 5, no: 1, abstain: 0 } },
            dissents: [{ name: '张三丰', reason: '担心噪音。' }],
          },
        ],
      },
    ])
  })

  it('are gone over by the recorder, word by word and not fact by fact', async () => {
    await drafted()
    const sections = [{ entryId: room.entryId, text: '会议议定在3号楼东侧建充电口。' }]
    const { version } = await room.recorder.command('minutes.edit', {
      meetingId,
      version: 1,
      opening: '会议于晚七点半开始。',
      sections,
    })
    const late = await room.recorder.refusal('minutes.edit', { meetingId, version: 1, sections })
    const unknown = await room.recorder.refusal('minutes.edit', {
      meetingId,
      version,
      sections: [{ entryId: meetingId, text: '别的' }],
    })

    expect([late.code, unknown.code]).toEqual(['request.conflict', 'minutes.section_unknown'])
    expect((await info()).text).toMatchObject({
      opening: '会议于晚七点半开始。',
      sections: [{ text: '会议议定在3号楼东侧建充电口。', motions: [{ text: MOTION }] }],
    })
  })

  it('are confirmed or corrected by those who were there; what was doubted stays on record', async () => {
    await sent()
    const absent = await room.member(6).refusal('minutes.confirm', { meetingId })
    await room.member(1).command('minutes.confirm', { meetingId })
    const twice = await room.member(1).refusal('minutes.confirm', { meetingId })
    await raiser().command('minutes.confirm', { meetingId })
    const { id: correctionId } = await room
      .member(2)
      .command('minutes.correct', { meetingId, text: '我附议时说的是西侧。' })
    const signing = await room.chair.refusal('minutes.sign', { meetingId })
    await room.recorder.command('minutes.answer', {
      meetingId,
      correctionId,
      isAccepted: true,
      answer: '核对录音，改为西侧。',
    })
    const again = await room.recorder.refusal('minutes.answer', {
      meetingId,
      correctionId,
      isAccepted: false,
      answer: '不改。',
    })

    expect([absent.code, twice.code, signing.code, again.code]).toEqual([
      'minutes.not_there',
      'minutes.already_confirmed',
      'minutes.correction_open',
      'minutes.correction_answered',
    ])
    expect(await info()).toMatchObject({
      status: 'confirming',
      membersThere: 6,
      membersConfirmed: 1,
      openCorrections: [],
      text: { corrections: [{ text: '我附议时说的是西侧。', isAccepted: true }] },
    })
  })

  it('are signed by chair and member after the days for corrections, and sealed by their hash', async () => {
    await sent()
    const early = await room.chair.refusal('minutes.sign', { meetingId })
    passHours(service, 4 * 24)
    const late = await room.member(1).refusal('minutes.correct', { meetingId, text: '晚了' })
    const first = await room.chair.command('minutes.sign', { meetingId })
    const twice = await room.chair.refusal('minutes.sign', { meetingId })
    const answers = await Promise.all(
      [1, 2].map((index) =>
        room.member(index).send('POST', 'minutes.sign', {
          body: { meetingId },
          key: `sign-${String(index)}-00000000`,
        }),
      ),
    )

    expect([early.code, late.code, twice.code]).toEqual([
      'minutes.correcting',
      'minutes.correction_over',
      'minutes.already_signed',
    ])
    expect(first).toEqual({ as: 'chair', seal: null })
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { seal, signatures } = await info()
    expect(signatures.map(({ as }) => as)).toEqual(['chair', 'member'])
    const { communityId } = community
    const stored = await MinutesModel.findOne({ communityId, meetingId }).lean()
    expect(seal).toMatchObject({ isIntact: true, hash: sha256(canonicalText(stored?.content)) })
    const event = await EventModel.findOne({
      communityId,
      type: 'meetings.minutesConfirmed',
    }).lean()
    expect(event?.data['hash']).toBe(seal?.hash)
    expect(await room.status()).toBe('archived')
  })

  it('wait for who writes them, then for those who were there, then for who signs', async () => {
    await hold()
    const kindsOf = async (who: typeof room.chair) =>
      (await who.query('inbox.tasks', {})).items.flatMap((task) =>
        'meetingId' in task && task.meetingId === meetingId ? [task.kind] : [],
      )
    const all = () =>
      Promise.all(
        [room.recorder, room.chair, room.member(1), room.member(6), raiser()].map(kindsOf),
      )
    const held = await all()
    await room.recorder.command('minutes.draft', { meetingId })
    const drafted = await all()
    await room.recorder.command('minutes.send', { meetingId })
    const sent = await all()
    await room.member(1).command('minutes.confirm', { meetingId })
    const { id: correctionId } = await raiser().command('minutes.correct', {
      meetingId,
      text: '我说的是西侧。',
    })
    const doubted = await all()
    const answer = { isAccepted: false, answer: '录音里是东侧。' }
    await room.recorder.command('minutes.answer', { meetingId, correctionId, ...answer })
    passHours(service, 4 * 24)
    const over = await all()
    await room.member(1).command('minutes.sign', { meetingId })
    const signed = await all()
    await room.chair.command('minutes.sign', { meetingId })

    expect(held).toEqual([['draftMinutes'], ['draftMinutes'], [], [], []])
    expect(drafted).toEqual(held)
    const read = ['readMinutes']
    expect(sent).toEqual([[], read, read, [], read])
    expect(doubted).toEqual([['answerCorrection'], ['answerCorrection'], [], [], read])
    expect(over).toEqual([[], ['signMinutes'], ['signMinutes'], [], []])
    expect(signed).toEqual([[], ['signMinutes'], [], [], []])
    expect(await all()).toEqual([[], [], [], [], []])
  })

  it('forget the name of somebody who has left while they are a draft, and not when they are sealed', async () => {
    await drafted()
    const write = async (version: number, text: string) =>
      room.recorder.command('minutes.edit', {
        meetingId,
        version,
        sections: [{ entryId: room.entryId, text }],
      })
    await write(1, '提出人张三丰说明了情况。')
    await raiser().command('people.eraseMe', { phrase: '注销账号' })
    const { text, version } = await info()
    await write(version, '邻居张三丰也在场旁听。')
    await room.recorder.command('minutes.send', { meetingId })
    passHours(service, 4 * 24)
    await room.chair.command('minutes.sign', { meetingId })
    await room.member(1).command('minutes.sign', { meetingId })
    await resident().command('people.eraseMe', { phrase: '注销账号' })
    const sealed = await info()

    expect(text.sections[0]?.text).toBe('提出人（已注销的用户）说明了情况。')
    expect(text.attended.find(({ kind }) => kind === 'raiser')?.name).toBe('已注销')
    expect(sealed.seal?.isIntact).toBe(true)
    expect(sealed.text.sections[0]?.text).toBe('邻居张三丰也在场旁听。')
  })

  it('show when somebody has changed them beside the service', async () => {
    await sent()
    passHours(service, 4 * 24)
    await room.chair.command('minutes.sign', { meetingId })
    await room.member(1).command('minutes.sign', { meetingId })
    const { communityId } = community
    await MinutesModel.updateOne(
      { communityId, meetingId },
      { $set: { 'content.closing': '另外，大家一致同意涨物业费。' } },
    )

    expect((await resident().query('minutes.extract', { meetingId })).seal.isIntact).toBe(false)
  })

  it('are public once sealed, with masked names; the whole is for those who were there', async () => {
    await drafted()
    const sections = [{ entryId: room.entryId, text: '张三丰（13803521234）担心噪音。' }]
    await room.recorder.command('minutes.edit', { meetingId, version: 1, sections })
    await room.recorder.command('minutes.send', { meetingId })
    const before = await resident().refusal('minutes.extract', { meetingId }, { method: 'GET' })
    const whole = await resident().refusal('minutes.info', { meetingId }, { method: 'GET' })
    passHours(service, 4 * 24)
    await room.chair.command('minutes.sign', { meetingId })
    await room.member(1).command('minutes.sign', { meetingId })

    expect([before.code, whole.code]).toEqual(['minutes.not_public', 'minutes.not_reader'])
    const extract = await resident().query('minutes.extract', { meetingId })
    expect(JSON.stringify(extract)).not.toContain('张三丰')
    expect(extract.text.sections[0]).toMatchObject({
      text: '张**（***）担心噪音。',
      motions: [{ mover: '张**' }],
    })
    expect(extract.text.attended.map(({ name }) => name)).toContain('安居物业')
    expect((await raiser().query('minutes.info', { meetingId })).status).toBe('sealed')
    const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    const stranger = service.as(other.chair.token)
    const refusal = await stranger.refusal('minutes.extract', { meetingId }, { method: 'GET' })
    expect(refusal.code).toBe('meetings.not_found')
  })

  it('come as a Word document that opens, whole or masked', async () => {
    // the names, numbers and doors of people stand in everything that somebody typed
    await plantPeople(service, community)
    await room.entitle(`${NAME}家门口装充电口`)
    await room.chair.command('meetings.suspend', { meetingId, reason: TYPED })
    await room.chair.command('meetings.resume', { meetingId })
    await drafted()
    const sections = [{ entryId: room.entryId, text: TYPED }]
    const typed = { opening: TYPED, closing: TYPED, sections }
    await room.recorder.command('minutes.edit', { meetingId, version: 1, ...typed })
    await room.recorder.command('minutes.send', { meetingId })
    const { id: correctionId } = await raiser().command('minutes.correct', {
      meetingId,
      text: TYPED,
    })
    const answer = { meetingId, correctionId, isAccepted: true, answer: TYPED }
    await room.recorder.command('minutes.answer', answer)
    passHours(service, 4 * 24)
    await room.chair.command('minutes.sign', { meetingId })
    await room.member(1).command('minutes.sign', { meetingId })
    const files = [
      await room.member(1).query('minutes.file', { meetingId }),
      await resident().query('minutes.extractFile', { meetingId }),
    ]

    const texts = files.map(({ name, base64 }) => {
      expect(name).toMatch(/\.docx$/)
      const parts = unzipSync(Buffer.from(base64, 'base64'))
      expect(Object.keys(parts)).toContain('word/document.xml')
      return [name, ...Object.values(parts).map((part) => strFromU8(part))].join('\n')
    })
    expect(texts[0]).toContain('张三丰')
    expect(texts[1]).not.toContain('张三丰')
    expect(texts.map((text) => plantedIn(text).length > 0)).toEqual([true, false])
    expect(texts[1]).toContain(MASKED)
    for (const text of texts) {
      expect(text).toContain(MOTION)
      expect(text).toContain('内容校验码')
    }
    mustOpen(Buffer.from(at(files, 0).base64, 'base64'))
  })
})

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

/** The word processor of offices opens it without a complaint, where this machine has one. */
function mustOpen(file: Buffer): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-minutes-'))
  const source = path.join(folder, 'minutes.docx')
  writeFileSync(source, file)
  if (OFFICE === undefined) return
  const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`
  const args = [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]
  const { status } = spawnSync(OFFICE, args, { timeout: 50_000 })
  expect(status).toBe(0)
  expect(existsSync(path.join(folder, 'minutes.pdf'))).toBe(true)
}
