import { type NomineeColumn, nomineeColumns } from '@plenary/shared/contracts/nomination/nominee-import'
import { fold } from '@plenary/shared/language/folding'

/** What ministries write above a column, in the languages in which tables come. */
const headings: Readonly<Record<NomineeColumn, readonly string[]>> = {
  familyName: [
    'family name',
    'surname',
    'last name',
    'nom',
    'nom de famille',
    'apellido',
    'apellidos',
    'фамилия',
    'اسم العائلة',
    '姓',
  ],
  givenName: [
    'given name',
    'given names',
    'first name',
    'forename',
    'prenom',
    'nombre',
    'nombres',
    'имя',
    'الاسم الشخصي',
    'الاسم',
    '名',
  ],
  gender: ['gender', 'sex', 'genre', 'sexe', 'genero', 'sexo', 'пол', 'الجنس', '性别'],
  address: [
    'e-mail',
    'email',
    'e-mail address',
    'email address',
    'mail',
    'courriel',
    'correo',
    'البريد الإلكتروني',
    '电子邮件',
  ],
  organisation: [
    'organisation',
    'organization',
    'institution',
    'ministry',
    'agency',
    'employer',
    'organizacion',
    'المؤسسة',
    '单位',
  ],
  position: ['position', 'title', 'job title', 'function', 'fonction', 'cargo', 'должность', 'المنصب', '职务'],
  country: ['country', 'pays', 'pais', 'страна', 'البلد', '国家'],
  category: ['category', 'coming as', 'categorie', 'categoria', 'الفئة'],
  language: ['language', 'language of the letter', 'langue', 'idioma', 'язык', 'اللغة', '语言'],
  noteNumber: ['note verbale', 'note number', 'note verbale number', 'reference', 'numero de la note', 'رقم المذكرة'],
  noteOn: ['note date', 'date of note', 'note verbale date', 'date', 'fecha', 'дата', 'تاريخ المذكرة'],
}

const byHeading = new Map(
  nomineeColumns.flatMap((column) => headings[column].map((text) => [fold(text), column] as const)),
)

/** What the columns of a table are probably read as; none twice. Nothing for what nobody knows. */
export function guessed(heads: readonly string[]): (NomineeColumn | '')[] {
  const taken = new Set<NomineeColumn>()
  return heads.map((head) => {
    const column = byHeading.get(
      fold(head)
        .replace(/[*:]+$/, '')
        .trim(),
    )
    if (!column || taken.has(column)) return ''
    taken.add(column)
    return column
  })
}
