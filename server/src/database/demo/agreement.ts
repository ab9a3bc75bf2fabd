import type { DemoAgreement, DemoProgramme } from './shapes.js'

/** The memorandum under which the events of the demo are held. */
export const agreement: DemoAgreement = {
  title: {
    en: 'Memorandum of understanding on green technology transfer and adoption',
    ar: 'مذكرة تفاهم بشأن نقل التكنولوجيا الخضراء واعتمادها',
  },
  objectives: {
    en: `The parties share national and local experiences with green technology, those that failed included.

They strengthen the science, technology and innovation capacity of stakeholders from developing countries: government agencies, businesses, youth, women and others who decide about a technology, pay for it or live with it.

They encourage joint research and study on the transfer and adoption of green technology, in teams from two countries or more.

Attendance at events under this memorandum is free of charge. What comes of them is published for free reuse, with attribution.`,
    ar: `يتبادل الطرفان التجارب الوطنية والمحلية في مجال التكنولوجيا الخضراء، بما فيها التجارب التي لم تنجح.

ويعززان قدرات أصحاب المصلحة من البلدان النامية في مجالات العلم والتكنولوجيا والابتكار: الأجهزة الحكومية والأعمال التجارية والشباب والنساء وسائر من يتخذ القرار بشأن تكنولوجيا ما أو يدفع ثمنها أو يعايشها.

ويشجعان البحوث والدراسات المشتركة بشأن نقل التكنولوجيا الخضراء واعتمادها، بفرق من بلدين أو أكثر.

والمشاركة في الفعاليات المنظمة بموجب هذه المذكرة مجانية، وتُنشر نواتجها لإعادة استخدامها بحرية مع الإشارة إلى مصدرها.`,
  },
  parties: ['un-technology-cooperation', 'ministry-of-science'],
  signed: { years: -2, on: '03-16' },
  until: { years: 3, on: '03-15' },
}

export const programme: DemoProgramme = {
  title: {
    en: 'Connecting suppliers and users of green technology',
    ar: 'الربط بين موردي التكنولوجيا الخضراء ومستخدميها',
  },
  summary: {
    en: 'A line of seminars, trainings and expert meetings that brings together those who have a technology and those who need one, and works on the conditions under which a first contact becomes a plant that runs: policy, finance, incentives and the capacity to adapt.',
    ar: 'سلسلة من الحلقات الدراسية والدورات التدريبية واجتماعات الخبراء تجمع بين من يملك تكنولوجيا ومن يحتاج إليها، وتعمل على الظروف التي يصبح بها الاتصال الأول محطة تعمل فعلًا: السياسات والتمويل والحوافز والقدرة على التكييف.',
  },
}
