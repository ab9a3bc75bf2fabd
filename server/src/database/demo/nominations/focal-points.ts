import type { Representation } from '@plenary/shared/rules/nomination/representations'

/** Who nominates and whom, all invented. */
export interface DemoFocalPoint {
  readonly represents: Representation
  readonly country: string | null
  /** Of what is not a country. */
  readonly called: string
  readonly givenName: string
  readonly familyName: string
  readonly places: number
  readonly nominees: readonly DemoNominee[]
}

/** Where a nomination is when the demo begins. */
export type DemoNomineeState =
  | 'draft'
  | 'nominated'
  | 'taken up'
  | 'returned'
  | 'not retained'
  | 'withdrawn'
  | 'replaced'

/** Somebody who registered, by their key, or somebody of whom only the nomination is known. */
export type DemoNominee = { readonly is: DemoNomineeState } & (
  | { readonly key: string }
  | {
      readonly givenName: string
      readonly familyName: string
      readonly gender: 'woman' | 'man'
      readonly country: string
      readonly organisation: string
      readonly position: string
      /** The focal point reaches them by other ways. */
      readonly withoutAddress?: boolean
    }
)

const named = (
  is: DemoNomineeState,
  name: string,
  gender: 'woman' | 'man',
  country: string,
  work: string,
  withoutAddress = false,
): DemoNominee => {
  const [givenName = '', familyName = ''] = name.split(' / ')
  const [position = '', organisation = ''] = work.split(', ')
  return { is, givenName, familyName, gender, country, organisation, position, withoutAddress }
}
const registered = (key: string): DemoNominee => ({ is: 'taken up', key })

const forCountry = (country: string, name: string, places: number, nominees: readonly DemoNominee[]): DemoFocalPoint =>
  calledBy({ represents: 'country', country, called: '' }, name, places, nominees)

function calledBy(
  of: Pick<DemoFocalPoint, 'represents' | 'country' | 'called'>,
  name: string,
  places: number,
  nominees: readonly DemoNominee[],
): DemoFocalPoint {
  const [givenName = '', familyName = ''] = name.split(' / ')
  return { ...of, givenName, familyName, places, nominees }
}

/** Losa's list has somebody in every state; the one who was taken up stands in the place of the one who was replaced. */
export const samoa = forCountry('WS', 'Losa / Tuilagi', 5, [
  named('replaced', 'Tavita / Leota-Peniamina', 'man', 'WS', 'Principal Officer, Ministry of Works'),
  named('nominated', 'Sina / Faleolo', 'woman', 'WS', 'Energy Analyst, Ministry of Natural Resources', true),
  named('returned', 'Malia / Sapolu-Ioane', 'woman', 'WS', 'Lecturer, Apia Technical College'),
  named('not retained', 'Ioane / Taufua', 'man', 'WS', 'Director, Upolu Solar Cooperative'),
  named('withdrawn', 'Pele / Mataafia', 'woman', 'WS', 'Programme Officer, Ministry of Works'),
  named('draft', 'Lagi / Fonoti-Sene', 'man', 'WS', 'Engineer, Savaii Water Board'),
])
export const samoaSuccessor = { key: 'filipo-aumua', reason: 'Mr Leota-Peniamina is posted abroad from December on.' }

/** The other 29; four have not answered, one has only begun. */
export const focalPoints: readonly DemoFocalPoint[] = [
  forCountry('KE', 'Wambui / Gathecha', 2, [registered('amina-wanjiru-kariuki')]),
  forCountry('BO', 'Severo / Choquehuallpa', 1, [registered('wara-mamani-choque')]),
  forCountry('BR', 'Iracema / Vasconcelos Brandt', 2, [
    registered('thiago-cavalcanti-moura'),
    named('nominated', 'Jussara / Pimenta Lobato', 'woman', 'BR', 'Coordinator, Secretariat for Innovation'),
  ]),
  forCountry('BT', 'Karma / Dorjee Wangmo', 1, [registered('tshering-yangzom')]),
  forCountry('CM', 'Blaise / Ngo Mbelle', 2, [registered('solange-tchamba')]),
  forCountry('EC', 'Rocío / Villacrés Andi', 1, [registered('byron-zambrano-intriago')]),
  forCountry('EG', 'Mahmoud / El-Gharably', 2, [registered('dalia-shahin')]),
  forCountry('ET', 'Hirut / Tessema Alemu', 1, [registered('dawit-woldeyes')]),
  forCountry('GH', 'Akosua / Frempomaa', 2, [
    registered('kojo-agyeman'),
    named('nominated', 'Yaw / Sarpong-Badu', 'man', 'GH', 'Assistant Director, Office of Technology Transfer'),
  ]),
  forCountry('GT', 'Ixchel / Tzunún Morales', 1, [registered('otoniel-xicara-lopez')]),
  forCountry('HT', 'Ketly / Jean-Philippe', 1, [registered('frantz-desrosiers-pierre')]),
  forCountry('JM', 'Delroy / Fearon-Blake', 1, [registered('althea-whyte')]),
  forCountry('KI', 'Teburea / Tokataake', 1, [registered('nei-tabera-baraniko')]),
  forCountry('LA', 'Khamla / Vongdara', 1, [registered('bounmy-sengdara')]),
  forCountry('VU', 'Jeanette / Kalsakau-Tari', 1, [registered('leisale-tarimas')]),
  forCountry('ZM', 'Chola / Mutengwa', 1, [registered('mwila-phiri')]),
  forCountry('MA', 'Driss / Ouazzani-Filali', 2, [registered('nadia-benslimane')]),
  forCountry('NP', 'Bishnu / Tamang Lama', 1, [registered('sunita-gurung')]),
  forCountry('BI', 'Spès / Nimubona', 1, [registered('desire-hakizimana-ndayi')]),
  forCountry('MW', 'Thokozani / Kamwendo', 2, [
    named('nominated', 'Atupele / Mhango-Zulu', 'woman', 'MW', 'Chief Officer, Department of Science and Technology'),
    named('returned', 'Blessings / Nyasulu', 'man', 'MW', 'Engineer, Rural Power Agency'),
  ]),
  forCountry('PH', 'Ligaya / Evangelista-Cruz', 2, [
    named('returned', 'Amihan / Dimaculangan', 'woman', 'PH', 'Division Chief, Institute of Industrial Technology'),
  ]),
  forCountry('KH', 'Sopheap / Chhoeun', 1, [
    named('not retained', 'Rithy / Sokhom', 'man', 'KH', 'Adviser, National Productivity Centre'),
  ]),
  forCountry('PG', 'Mary / Kila-Wagambie', 2, [
    named('withdrawn', 'Gideon / Maraga-Oala', 'man', 'PG', 'Officer, Climate and Energy Office'),
  ]),
  forCountry('CV', 'Osvaldina / Furtado Semedo', 1, [
    named('draft', 'Nélida / Tavares Andrade', 'woman', 'CV', 'Technician, Directorate for Energy'),
  ]),
  forCountry('MD', 'Victoria / Ciobanu-Rusu', 1, []),
  forCountry('TZ', 'Rehema / Mwakasege', 2, []),
  calledBy(
    { represents: 'institution', country: null, called: 'Mekong Institute of Applied Energy' },
    'Phailin / Saetang',
    2,
    [named('nominated', 'Dao / Phommachanh', 'woman', 'LA', 'Researcher, Mekong Institute of Applied Energy')],
  ),
  calledBy(
    { represents: 'network', country: null, called: 'Network of East African Cleantech Clusters' },
    'Jean-Bosco / Mugabekazi',
    3,
    [
      // possibly the same as Amina, whom her country nominated
      named(
        'nominated',
        'Wanjiru / Kariuki Amina',
        'woman',
        'KE',
        'Board Member, Network of East African Cleantech Clusters',
      ),
    ],
  ),
  calledBy(
    { represents: 'stakeholder group', country: null, called: 'Youth for Technology' },
    'Maribel / Ocampo Tun',
    2,
    [],
  ),
]
