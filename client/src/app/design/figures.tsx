import { Bars } from '../../components/figure/bars.js'
import { Hemicycle } from '../../components/figure/hemicycle.js'
import { Job } from '../../components/figure/job.js'
import { Meter } from '../../components/figure/meter.js'
import { Section } from '../../components/show/section.js'

export function Figures() {
  return (
    <div className="whole">
      <Section title="Figures" minor>
        <div className="pair">
          <div className="stack">
            <Meter label="Expert" taken={14} offered={2} of={16} />
            <Meter label="Small island developing States" taken={7} of={14} target={12} />
            <Bars
              bars={[
                { label: 'Africa', count: 28, offered: 4, target: 30 },
                { label: 'Asia', count: 34, target: 30 },
                { label: 'Oceania', count: 5, target: 8 },
              ]}
            />
            <Job title="Sending 94 invitation letters" done={61} all={94} minutesLeft={2} onCancel={() => {}} />
            <Job
              title="Export of registrations"
              done={318}
              all={318}
              result={<a href="/design">Download XLSX</a>}
              kept="318 rows, kept until Tue 21 Nov"
            />
          </div>
          <div className="stack">
            <Hemicycle seats={100} confirmed={83} offered={11} />
            <Hemicycle seats={24} confirmed={10} offered={4} />
            <Hemicycle seats={400} confirmed={212} offered={40} />
          </div>
        </div>
      </Section>
    </div>
  )
}
