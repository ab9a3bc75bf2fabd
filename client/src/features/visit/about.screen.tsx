import { type VisitPlan, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { studyVisitForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { saveStudyVisit } from '@plenary/shared/contracts/visit/sites'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../components/action/button.js'
import { CheckboxesField, CheckboxField } from '../../components/form/choice-fields.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { DateTimeField } from '../../components/form/time/date-time-field.js'
import { Loaded } from '../../components/loaded.js'
import { useToast } from '../../components/over/toast.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { daysOfEvent } from './requests/days.js'

/** What the study visit wants to learn, on which days it travels, and until when answers and wishes are due. */
export function Component() {
  const event = eventId.parse(useParams()['eventId'])
  const reading = useRead(visitPlan, { params: { eventId: event } })
  return (
    <Loaded of={reading} whole="screen">
      {(plan) => <About key={plan.version} event={event} plan={plan} />}
    </Loaded>
  )
}

function About({ event, plan }: { readonly event: EventId; readonly plan: VisitPlan }) {
  const { t } = useTexts()
  const say = useToast()
  const navigate = useNavigate()
  const save = useAct(saveStudyVisit)
  const { objectives, questions, days, wishesDueLocal, answersDueLocal, listsByThemselves, version } = plan
  const kept = { objectives, questions, days, wishesDueLocal, answersDueLocal, listsByThemselves }
  const form = useFormOf(studyVisitForm, kept)
  const back = paths.organiseVisits(event)
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="stack gap-5 measure">
        <h2>{t('organise.visit.about')}</h2>
        <Form
          form={form}
          zone={plan.zone}
          onSubmit={async (typed) => {
            await save.mutateAsync({ params: { eventId: event }, body: { form: typed, version } })
            say({ text: t('organise.visit.saved') })
            void navigate(back)
          }}
        >
          <Fields plan={plan} />
          <span className="row gap-2">
            {plan.can.write && (
              <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
                {t('organise.visit.save')}
              </Button>
            )}
            <LinkButton to={back}>{t('organise.visit.backToPlanner')}</LinkButton>
          </span>
        </Form>
      </div>
    </main>
  )
}

function Fields({ plan }: { readonly plan: VisitPlan }) {
  const { t, dates, city } = useTexts()
  const first = plan.languages[0] ?? 'en'
  const options = daysOfEvent(plan).map((value) => ({ value, label: dates.day(value) }))
  const clock = { zone: city(plan.zone), dayLabel: t('organise.visit.dueDay'), timeLabel: t('organise.visit.dueTime') }
  return (
    <>
      <CheckboxesField name="days" label={t('organise.visit.days')} options={options} />
      <LocalTextField name="objectives" label={t('organise.visit.objectives')} optional rows={3} first={first} />
      <Questions first={first} />
      <DateTimeField name="answersDueLocal" label={t('organise.visit.answersDueAt')} optional empty={null} {...clock} />
      <DateTimeField name="wishesDueLocal" label={t('organise.visit.wishesDueAt')} optional empty={null} {...clock} />
      <CheckboxField name="listsByThemselves" label={t('organise.visit.listsByThemselves')} />
    </>
  )
}

function Questions({ first }: { readonly first: string }) {
  const { t } = useTexts()
  const { control } = useFormContext<{ questions: Record<string, string>[] }>()
  const questions = useFieldArray({ control, name: 'questions' })
  return (
    <fieldset className="stack gap-3">
      <legend className="strong">{t('organise.visit.questions')}</legend>
      {questions.fields.map((field, at) => (
        <div className="removable" key={field.id}>
          <LocalTextField
            name={`questions.${at}`}
            label={t('organise.visit.question', { number: at + 1 })}
            first={first}
          />
          <Button
            tone="quiet"
            icon="x"
            label={t('organise.visit.removeQuestion', { number: at + 1 })}
            onClick={() => questions.remove(at)}
          />
        </div>
      ))}
      <span>
        <Button icon="plus" compact onClick={() => questions.append({})}>
          {t('organise.visit.addQuestion')}
        </Button>
      </span>
    </fieldset>
  )
}
