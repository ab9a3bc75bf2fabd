/** What people work on, and how they put it in the form: `need` of who seeks, `bring` of who offers, `study` of who asks. */
export const topics = [
  {
    sdgs: ['6.1', '6.4'],
    expertise: 'Small-scale desalination and brackish water treatment',
    need: 'Eleven of our coastal districts buy drinking water by truck for four months a year. We look for brackish-water units of 5 to 20 cubic metres a day that a municipal team can keep running.',
    bring:
      'We build containerised desalination units that run on 8 kilowatts of solar power; three have worked without interruption for two years.',
    study:
      'I compare what small desalination plants cost over ten years with what their tenders promised, in nine countries.',
  },
  {
    sdgs: ['7.2', '7.b'],
    expertise: 'Mini-grids and rural electrification',
    need: 'Our electrification plan counts on 140 mini-grids by 2030, and we have tendered twelve. We want to see how other countries describe a need so that more than one bidder answers.',
    bring:
      'We operate nine mini-grids on prepaid tariffs and can license the metering and the repair training with it.',
    study:
      'I model tariffs for mini-grids under which operators survive the third year, and I have data from 61 sites to share.',
  },
  {
    sdgs: ['12.5', '9.4'],
    expertise: 'Recycling of textile and mixed fibre waste',
    need: 'Cutting waste from our garment zones is burned for want of a sorter. We seek fibre identification that works on blended fabrics at a price a cooperative can pay.',
    bring: 'Our line turns cotton-polyester cutting waste into insulation board; it needs neither water nor solvents.',
    study:
      'I trace where factory offcuts go after they leave the gate, and what a second user would have to know to take them.',
  },
  {
    sdgs: ['2.4', '6.4'],
    expertise: 'Efficient irrigation and soil moisture sensing',
    need: 'Farmers in our irrigation schemes pay for pumping by the hour. We need moisture sensors under 20 dollars that survive a wet season, and advice on how to put them out to tender.',
    bring: 'We supply drip kits with a sensor that reads by text message, assembled by a workshop in the region.',
    study: 'I measure how much water precision irrigation saves once the project that paid for it has ended.',
  },
  {
    sdgs: ['7.1', '5.b'],
    expertise: 'Clean cooking and its financing',
    need: 'We have distributed 40,000 improved stoves and know of 17,000 in use. We want to buy by use, not by delivery, and to learn how others verify it.',
    bring: 'Our pellet stove records each meal it cooks, so that a buyer can pay by verified use.',
    study: 'I evaluate clean-cooking programmes; the question I bring is who repairs the stove in the second winter.',
  },
  {
    sdgs: ['11.6', '12.4'],
    expertise: 'Municipal organic waste and composting',
    need: 'Half of the waste of our secondary cities is organic and goes to open dumps. We seek composting designs for 20 tonnes a day, with the contract that keeps them fed.',
    bring: 'We run two composting yards under a municipal contract and offer its terms together with the design.',
    study: 'My group compares source separation in six cities and why it held in two of them.',
  },
  {
    sdgs: ['9.5', '17.6'],
    expertise: 'Technology exchanges and online matching',
    need: 'Our technology portal lists 900 offers and has led to four contracts. I want to know what the exchanges that do better ask of an offer before they publish it.',
    bring:
      'Our exchange describes offers in four languages with the conditions they need, and can open its catalogue to others.',
    study:
      'I study what an exchange can know about demand, and how often a match fails for reasons that were known before.',
  },
  {
    sdgs: ['13.1', '13.3'],
    expertise: 'Early warning and climate information services',
    need: 'Flood warnings reach our district offices and stop there. We look for siren and messaging systems that work through a power cut.',
    bring: 'We make solar sirens with a mesh radio of their own; 36 villages on two rivers use them.',
    study: 'I work on how warnings are understood by those who must act on them within the hour.',
  },
  {
    sdgs: ['7.3', '9.4'],
    expertise: 'Industrial energy efficiency and waste heat',
    need: 'Our ceramics and brick sector loses most of its heat through the stack. We want to bring kiln owners together with two or three suppliers and a bank that lends on savings.',
    bring: 'We retrofit brick kilns so that they use a third less coal, and take our payment out of the saving.',
    study: 'I audit small industry and collect which efficiency measures survive a change of owner.',
  },
  {
    sdgs: ['17.7', '9.b'],
    expertise: 'Licensing and intellectual property for green technology',
    need: 'Our institutes hold patents that nobody licenses because nobody can price them. I come for model licences and for people who have negotiated them.',
    bring: 'We license our membrane to local makers for a share of sales; four have taken it and two export.',
    study: 'I teach licensing, and I collect clauses that let a licensee adapt a technology and keep the improvement.',
  },
  {
    sdgs: ['7.2', '11.3'],
    expertise: 'Energy storage and batteries for second use',
    need: 'Vehicle batteries begin to arrive in our country at the end of their first life. We need testing that tells which of them can still serve a clinic.',
    bring: 'We grade used vehicle batteries and build clinic-size storage from them with a five-year warranty.',
    study: 'I test second-life batteries in hot climates and publish the failures beside the successes.',
  },
  {
    sdgs: ['2.3', '12.3'],
    expertise: 'Cold chains and post-harvest losses',
    need: 'A third of our tomatoes are lost between field and market. We look for cold rooms that a traders’ association can own and a bank will finance.',
    bring: 'We lease walk-in cold rooms by the crate and by the day, so that no farmer has to buy one.',
    study: 'I follow cold rooms after their inauguration; most of what fails is management, and that can be specified.',
  },
]

/** What somebody means to do with what they learn; follows the topic. */
export const intentions = [
  'Within three months I will publish two needs that are complete enough to be answered.',
  'I will report to our steering committee in January, with one technology that we could pilot.',
  'I would like to meet one supplier from the region and one that has sold to a public buyer before.',
  'My office can host a pilot site and pay for its running for the first two years.',
  'I am ready to share our tender documents, including those that failed.',
  'I hope to find partners in two other countries for a joint study.',
  'What I learn goes into the revision of our technology transfer guidelines, due next year.',
  'I will train the focal points in our provinces with what I bring back.',
  'I can offer a visit to our site to whoever has a comparable problem.',
  'I would join a working group on how offers and needs should be described.',
]

export const accessNeeds = [
  'I use a wheelchair and need step-free ways, also at the sites.',
  'Hearing loop in the hall; I read lips in small rooms.',
  'Agenda and papers as a file that my screen reader can read.',
  'I walk with a stick: no more than 300 metres at a time.',
  'A quiet room for half an hour at midday.',
]

export const foodNeeds = ['Vegetarian', 'Halal', 'Vegan', 'No nuts: allergy', 'No pork', 'Kosher', 'Gluten-free']
