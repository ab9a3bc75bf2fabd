import type { DemoAgendaChange, DemoSession } from '../shapes.js'
import { mondayAfternoon } from './day-1-afternoon.js'
import { mondayMorning } from './day-1-morning.js'
import { tuesday } from './day-2.js'
import { wednesday } from './day-3.js'
import { thursdayAfternoon } from './day-4-afternoon.js'
import { thursdayMorning } from './day-4-morning.js'
import { interpreters } from './interpreters.js'

/** The seminar's agenda as it came out with release 1. */
export const firstAgenda: readonly DemoSession[] = [
  ...mondayMorning,
  ...mondayAfternoon,
  ...tuesday,
  ...wednesday,
  ...thursdayMorning,
  ...thursdayAfternoon,
]

/** What the organisers did to the draft before release 2, in this order. */
export const changesOfRelease2: readonly DemoAgendaChange[] = [
  {
    change: 'edit',
    session: 'writing-a-need',
    to: { title: { en: 'Writing a technology need that can be answered', ar: 'صياغة احتياج تكنولوجي يمكن الرد عليه' } },
  },
  { change: 'edit', session: 'readiness-levels', to: { starts: '11:15' } },
  { change: 'edit', session: 'licence-in-one-hour', to: { starts: '15:45', ends: '16:45' } },
  { change: 'edit', session: 'incentives-budget-cycle', to: { starts: '14:00', ends: '15:15' } },
  { change: 'remove', session: 'film-river' },
  {
    change: 'add',
    session: {
      key: 'national-experiences',
      type: 'poster',
      title: { en: 'Eleven national experiences on the wall', ar: 'إحدى عشرة تجربة وطنية على الجدار' },
      abstract: {
        en: 'Eleven delegations show one technology each that was transferred to their country and is still in use, or no longer is. The poster says who supplied it, who paid, who repairs it, and what they would ask for today.',
        ar: 'يعرض أحد عشر وفدًا تكنولوجيا واحدة لكل منها نُقلت إلى بلده ولا تزال مستخدمة، أو لم تعد كذلك. ويذكر الملصق من وردها، ومن دفع، ومن يصلحها، وما الذي يُطلب اليوم.',
      },
      languages: ['en', 'fr'],
      track: 'Offers and needs',
      day: 1,
      starts: '15:45',
      ends: '17:00',
      room: 'river',
      people: [['presenter', 'nadia-benslimane', 'joaquim-mateus-nhantumbo', 'sunita-gurung']],
    },
  },
  { change: 'edit', session: 'water-weak-grid', to: { room: 'magnolia' } },
  { change: 'edit', session: 'finance-file', to: { room: 'river' } },
  {
    change: 'edit',
    session: 'policy-first',
    to: {
      people: [
        ['moderator', 'babajide-ayodele'],
        ['panellist', 'amina-wanjiru-kariuki', 'maria-fernanda-quispe-rojas', 'nadia-benslimane'],
        ['discussant', 'huaimin-shen'],
        ['rapporteur', 'daniel-ostrander'],
        interpreters,
      ],
    },
  },
  {
    change: 'add',
    session: {
      key: 'horn-solar',
      type: 'side event',
      title: {
        en: 'Nine villages, one mechanic: solar pumps in the Horn of Africa',
        ar: 'تسع قرى وميكانيكي واحد: مضخات شمسية في القرن الأفريقي',
      },
      abstract: {
        en: 'A cooperative that bought 60 pumps from three countries tells what it cost to keep them running: one mechanic, one motorcycle and a shelf of parts. The talk ends with the need that it will publish on the last day.',
        ar: 'تروي تعاونية اشترت 60 مضخة من ثلاثة بلدان كم كلّفها إبقاؤها عاملة: ميكانيكي واحد ودراجة نارية واحدة ورف من قطع الغيار. وينتهي الحديث بالاحتياج الذي ستنشره في اليوم الأخير.',
      },
      languages: ['en', 'ar'],
      track: 'Offers and needs',
      day: 4,
      starts: '12:30',
      ends: '13:15',
      room: 'river',
      people: [
        ['presenter', 'yusuf-abdirahman-warsame'],
        ['discussant', 'leila-bensaidane'],
      ],
    },
  },
]

/** What readers of release 2 are told about it. */
export const noteOfRelease2 = {
  en: 'Two new sessions and three at another time. The film on the first day is cancelled; two sessions on the third change rooms.',
  ar: 'جلستان جديدتان، وثلاث جلسات في وقت آخر. وأُلغي الفيلم المقرر في اليوم الأول، وتبادلت جلستان في اليوم الثالث قاعتيهما.',
}

/**
 * What the organisers have been doing to the draft since, in this order. It is not finished: Harbour Hall is wanted twice, a
 * presenter too, and nobody interprets the new session.
 */
export const changesSinceRelease2: readonly DemoAgendaChange[] = [
  { change: 'edit', session: 'joint-studies', to: { room: 'harbour' } },
  {
    change: 'edit',
    session: 'keeping-a-commitment',
    to: {
      title: { en: 'One sentence, one date: what I will do by March', ar: 'جملة واحدة وموعد واحد: ما سأفعله قبل مارس' },
    },
  },
  { change: 'remove', session: 'first-hundred-days' },
  {
    change: 'add',
    session: {
      key: 'spare-parts',
      type: 'side event',
      title: { en: 'Spare parts across a border', ar: 'قطع الغيار عبر الحدود' },
      abstract: {
        en: 'A pump stands still for eleven weeks because a seal of two dollars waits at customs. Two importers and an official go through the papers and mark what could be left out.',
        ar: 'مضخة تتوقف أحد عشر أسبوعًا لأن حلقة عزل ثمنها دولاران تنتظر في الجمارك. ويراجع مستوردان ومسؤولة الأوراق ويشيرون إلى ما يمكن الاستغناء عنه.',
      },
      languages: ['en'],
      interpretation: ['fr'],
      track: 'Policy',
      day: 4,
      starts: '12:30',
      ends: '13:15',
      room: 'harbour',
      people: [['presenter', 'yusuf-abdirahman-warsame', 'babacar-ndour']],
    },
  },
]

/** The agenda after one more change. */
function changed(agenda: readonly DemoSession[], change: DemoAgendaChange): DemoSession[] {
  if (change.change === 'add') return agenda.concat(change.session)
  if (change.change === 'remove') return agenda.filter((session) => session.key !== change.session)
  return agenda.map((session) => (session.key === change.session ? { ...session, ...change.to } : session))
}

/** The agenda after these changes, in their order. */
export const agendaAfter = (sessions: readonly DemoSession[], changes: readonly DemoAgendaChange[]): DemoSession[] =>
  changes.reduce(changed, [...sessions])
